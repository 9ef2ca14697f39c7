import {LONGEST_TURN} from '../../transcript/limits.ts';
import type {LaterMessages} from './messages.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const enLater: LaterMessages = {
  configFile: {
    notJson: 'is not JSON; expected an object such as {"speed": "10x"}',
    notObject: 'is not a JSON object; expected one such as {"speed": "10x"}',
    unknown: (name, nearest) => `"${name}" is not a setting; ${nearest ? `did you mean "${nearest}"?` : 'see replay-presser schema'}`,
    wrongType: (name, expected) => `"${name}": expected ${expected}`,
    text: 'a text or a number',
    unknownAction: (name, nearest) => `keys: "${name}" is not an action; ${nearest ? `did you mean "${nearest}"?` : 'see replay-presser keys --json'}`,
    unknownKey: (key, action) => `keys: "${key}" for ${action} is not a key; expected one such as "n", "ctrl+n", "space" or "pagedown"`,
    conflict: (key, one, other) => `keys: ${key} is bound to both ${one} and ${other}; expected it once`,
    escapeQuits: 'keys: Esc never quits; expected another key for quit',
  },
  problems: {
    'broken-character': found => `a broken character that could not be restored (none agrees with its pinyin): "${found}"`,
    'ambiguous-character': found => `a broken character with more than one possible restoration: "${found}"`,
    'lost-characters': found => `characters that were lost in an earlier conversion: "${found}"`,
    'text-before-first-turn': found => `text before the first turn: "${found}"; expected a stamp`,
    'stamp-goes-back': found => `the stamp ${found} does not fit the stamps around it; expected one in their order`,
    'stamp-alone': found => `the stamp ${found} has no speaker and no words; expected both behind it or on the lines below`,
    'unread-stamp': found => `a line that begins with a stamp could not be read as a turn and was left to the turn before: "${found}"`,
    'unread-label': found => `a line that begins with a speaker’s name does not stand where turns begin and was left to the turn before: "${found}"`,
    'undecodable': found => `characters that could not be decoded: "${found}"; if the file is in another encoding, name it with --encoding`,
    'bad-stamp': found => `${found} is not a time; expected a date and a time such as 2023-12-13 15:00`,
    'long-turn': found => `this turn is longer than ${LONGEST_TURN.toLocaleString('en')} characters and has been divided: "${found}"`,
    'empty-turn': found => `this turn has no text: "${found}"; expected words`,
    'broken-json': found => `the JSON cannot be read from here on: "${found}"`,
    'broken-xml': found => `the XML cannot be read from here on: "${found}"`,
    'document-type': found => `a document type (DOCTYPE) is not read, because it can define text that never ends: "${found}"`,
    'no-turns': () => 'no turns found; see replay-presser formats',
  },
  recognised: ({name, id, sure, beginnings, example, second, asked, encoding}) =>
    `${asked ? 'read as' : 'recognised as'} ${name} (${id}), ${sure}% sure: ${plural(beginnings, 'beginning')}${example === '' ? '' : ` such as "${example}"`}${second ? `; second guess: ${second.id}, ${second.sure}%` : ''}${encoding === undefined ? '' : `; encoding ${encoding}`}`,
  formats: {read: 'Read (--from):', written: 'Written (export -f):'},
  info: {
    layout: 'Layout',
    encoding: 'Encoding',
    also: name => `also ${name}`,
    aside: text => ` (${text})`,
    estimated: 'no times in the file, estimated',
    guessed: 'guessed',
    title: 'Title',
    date: 'Date',
    time: 'Time',
    turns: 'Turns',
    speakers: 'Speakers',
    questions: 'Questions',
    problems: 'Problems',
    none: 'none',
    roles: {host: 'host', official: 'official', reporter: 'reporter', other: ''},
    pace: pace => `${pace} chars/min`,
    count: (turns, characters) => `${plural(turns, 'turn')}, ${plural(characters, 'character')}`,
  },
};
