import {outgoingData} from '../../transcript/outgoing.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {cutToWidth} from '../../typesetting/width.ts';
import {EXIT} from '../errors.ts';
import {openGrowing} from '../files/transcripts.ts';
import {wordsIn} from '../messages/languages.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import {commandRow, NAMED_COMMANDS, type Command} from '../settings/commands.ts';
import {languageAsked} from '../settings/language.ts';
import {isOptionName, optionOf, optionOfLetter, optionsOf, type OptionName} from '../settings/options.ts';
import type {Io} from '../system/io.ts';
import {describedToYargs} from './yargs.ts';
import {SCRIPTS} from './completion.ts';

/** What may stand in place of the word under the cursor, and what it means. */
type Offer = {readonly text: string; readonly meaning?: string};
/** All that fits, and whether files fit too. */
type Offers = {readonly offers: readonly Offer[]; readonly files?: boolean};

const NOTHING: Offers = {offers: []};

/**
 * Answers the completion scripts: prints what may stand in place of the last word, a line each. Nothing is printed where
 * nothing fits. `given` are the words behind the program's name, up to the cursor.
 */
export async function complete(given: readonly string[], io: Io, ended: AbortSignal): Promise<number> {
  const {messages} = await wordsIn(languageAsked([], io.env));
  const {words, kept} = rejoined(given);
  const current = words.at(-1) ?? '';
  const {offers, files} = await offersFor(words.slice(0, -1), current, {io, messages, ended});
  const lines = offers.filter(({text}) => text.startsWith(current)).map(({text, meaning}) => `${text.slice(kept)}${meaning ? `\t${meaning}` : ''}\n`);
  for (const line of files ? [...lines, ':files\n'] : lines) await print(io.stdout, outgoingData(line));
  return EXIT.ok;
}

/**
 * Puts together what bash has taken apart at `=` and `:`. Of the last word bash replaces only the last piece: the first
 * `kept` characters stay.
 */
function rejoined(given: readonly string[]): {readonly words: readonly string[]; readonly kept: number} {
  const words: string[] = [];
  let kept = 0;
  let goesOn = false;
  for (const word of given) {
    const joins = /^[=:]+$/.test(word) && words.length > 0;
    if (joins || goesOn) {
      if (joins) kept = words.at(-1)!.length + word.length;
      words.push(words.pop()! + word);
    } else {
      words.push(word);
      kept = 0;
    }
    goesOn = joins;
  }
  return {words, kept};
}

type Asked = {readonly io: Io; readonly messages: ShellMessages; readonly ended: AbortSignal};

async function offersFor(before: readonly string[], current: string, asked: Asked): Promise<Offers> {
  const command: Command = NAMED_COMMANDS.find(name => name === before[0]) ?? 'play';
  const {operands, options, awaiting, isOver} = readSoFar(command === 'play' ? before : before.slice(1));
  const {kind, atMost = 0} = commandRow(command).operands ?? {};
  if (awaiting) return valuesOf(awaiting, '', operands[0], asked);
  if (!isOver) {
    const [, name, head] = /^(?=(--[^=]+)=)(--[^=]+=)/.exec(current) ?? [];
    if (name) return valuesOf(optionsOf(command).find(known => known === valueOption(name.slice(2))), head!, operands[0], asked);
    if (current.startsWith('-')) return {offers: await namesByYargs(command, options, current, asked.messages)};
  }
  if (operands.length >= atMost) return NOTHING;
  if (kind === 'shell') return {offers: Object.keys(SCRIPTS).map(text => ({text}))};
  return {offers: before.length === 0 ? await namesByYargs(command, [], current, asked.messages) : [], files: true};
}

/** What the words before the cursor say: operands, options, and the option whose value comes next. */
function readSoFar(before: readonly string[]) {
  const operands: string[] = [];
  const options: string[] = [];
  let awaiting: OptionName | undefined;
  let isOver = false;
  for (const word of before) {
    if (awaiting) awaiting = undefined;
    else if (isOver || !/^-./.test(word)) operands.push(word);
    else if (word === '--') isOver = true;
    else {
      options.push(word.replace(/=.*/s, ''));
      awaiting = word.includes('=') ? undefined : word.startsWith('--') ? valueOption(word.slice(2)) : valueOption(optionOfLetter(word.at(-1)!) ?? '');
    }
  }
  return {operands, options, awaiting, isOver};
}

const valueOption = (name: string): OptionName | undefined => (isOptionName(name) && !optionOf(name).type.isFlag ? name : undefined);

/** The commands, or the options that have not been given yet, with their help. */
async function namesByYargs(command: Command, options: readonly string[], current: string, messages: ShellMessages): Promise<readonly Offer[]> {
  const answers = await describedToYargs(command, messages).getCompletion([...options, current]);
  // Whether yargs puts meanings behind the names depends on the shell that is in a variable.
  const names = answers.map(answer => answer.split(/[:\t]/)[0]!);
  return names.flatMap(text => {
    const meaning = meaningOf(text, command, messages);
    return meaning === undefined ? [] : [{text, meaning}];
  });
}

/** Undefined for what is no name: yargs also answers `--h`. */
function meaningOf(text: string, command: Command, {commands, options}: ShellMessages): string | undefined {
  const named = NAMED_COMMANDS.find(name => name === text);
  const option = optionsOf(command).find(name => text === `--${name}` || text === `-${optionOf(name).alias}`);
  return named ? commands[named] : option && options[option];
}

/** The values of an option that are worth offering, each with `head` before it. */
async function valuesOf(name: OptionName | undefined, head: string, path: string | undefined, asked: Asked): Promise<Offers> {
  const {suggestions = []} = name ? optionOf(name).type : {};
  if (suggestions === 'files') return {...NOTHING, files: true};
  const offers: readonly Offer[] = suggestions === 'times' ? [{text: 'start'}, {text: 'end'}, ...await questionsOf(path, asked)] : suggestions.map(text => ({text}));
  return {offers: offers.map(offer => ({...offer, text: head + offer.text}))};
}

/** Nobody waits longer for the questions of a transcript. */
const PATIENCE = 500;
const MEANING = 40;

/** The questions of the transcript that is being typed, each with its time and who asks. None when it cannot be read at once. */
async function questionsOf(path: string | undefined, {io, messages, ended}: Asked): Promise<readonly Offer[]> {
  if (path === '-') return [];
  const late = new Promise<undefined>(resolve => { io.clock.after(PATIENCE, () => resolve(undefined)); });
  const growing = await Promise.race([openGrowing(path, {io, messages, ended}).catch(() => undefined), late]);
  if (!growing) return [];
  const timeline = buildTimeline(growing.transcript());
  const {questions, transcript: {speakers, turns}} = timeline;
  return questions.map(({number, asked}) => ({
    text: `Q${number}`, meaning: cutToWidth(visibleLine(`${formatTurnClock(timeline, asked)} ${speakers[turns[asked]!.speaker]!.name}`), MEANING),
  }));
}
