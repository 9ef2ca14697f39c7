import {outgoingData} from '../../transcript/outgoing.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {cutToWidth} from '../../typesetting/width.ts';
import {EXIT} from '../errors.ts';
import {openGrowing} from '../files/transcripts.ts';
import {helpWordsIn, wordsIn} from '../messages/languages.ts';
import type {HelpMessages, ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import {commandRow, NAMED_COMMANDS, SCHEMAS, type Command} from '../settings/commands.ts';
import {languageAsked} from '../settings/language.ts';
import {isOptionName, optionOf, optionOfLetter, optionsOf, type OptionName} from '../settings/options.ts';
import type {Io} from '../system/io.ts';
import {describedToYargs} from './yargs.ts';
import {SCRIPTS} from './completion.ts';

/** A word that completion offers, and its meaning. */
type Offer = {readonly text: string; readonly meaning?: string};
/** The words that completion offers. With `files` file names fit too. */
type Offers = {readonly offers: readonly Offer[]; readonly files?: boolean};

const NOTHING: Offers = {offers: []};

/**
 * Answers the completion scripts. Prints every word that can replace the last one of `given`, one a line, and nothing if
 * none fits. `given` holds the words after the program's name, up to the cursor.
 */
export async function complete(given: readonly string[], io: Io, ended: AbortSignal): Promise<number> {
  const language = languageAsked([], io.env);
  const [{messages}, help] = await Promise.all([wordsIn(language), helpWordsIn(language)]);
  const {words, kept} = rejoined(given);
  const current = words.at(-1) ?? '';
  const {offers, files} = await offersFor(words.slice(0, -1), current, {io, messages, help, ended});
  const lines = offers.filter(({text}) => text.startsWith(current)).map(({text, meaning}) => `${text.slice(kept)}${meaning ? `\t${meaning}` : ''}\n`);
  for (const line of files ? [...lines, ':files\n'] : lines) await print(io.stdout, outgoingData(line));
  return EXIT.ok;
}

/**
 * Joins the words that bash has split at `=` and `:`. Bash replaces only the last piece of the last word, so its first
 * `kept` characters must not be repeated in an answer.
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

type Asked = {readonly io: Io; readonly messages: ShellMessages; readonly help: HelpMessages; readonly ended: AbortSignal};

async function offersFor(before: readonly string[], current: string, asked: Asked): Promise<Offers> {
  const command: Command = NAMED_COMMANDS.find(name => name === before[0]) ?? 'play';
  const {operands, options, awaiting, isOver} = readSoFar(command === 'play' ? before : before.slice(1));
  const {kind, atMost = 0} = commandRow(command).operands ?? {};
  if (awaiting) return valuesOf(awaiting, '', operands[0], asked);
  if (!isOver) {
    const [, name, head] = /^(?=(--[^=]+)=)(--[^=]+=)/.exec(current) ?? [];
    if (name) return valuesOf(optionsOf(command).find(option => option === valueOption(name.slice(2))), head!, operands[0], asked);
    if (current.startsWith('-')) return {offers: await namesByYargs(command, options, current, asked.help)};
  }
  if (operands.length >= atMost) return NOTHING;
  if (kind === 'shell') return {offers: Object.keys(SCRIPTS).map(text => ({text}))};
  if (kind === 'schema') return {offers: SCHEMAS.map(text => ({text}))};
  return {offers: before.length === 0 ? await namesByYargs(command, [], current, asked.help) : [], files: true};
}

/** Sorts the words before the cursor: operands, options, and the option whose value comes next. */
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

/** Returns the commands, or the options that have not been given yet, with their help. */
async function namesByYargs(command: Command, options: readonly string[], current: string, help: HelpMessages): Promise<readonly Offer[]> {
  const answers = await describedToYargs(command, help).getCompletion([...options, current]);
  // yargs adds meanings for some shells. It learns the shell from a variable that may be wrong.
  const names = answers.map(answer => answer.split(/[:\t]/)[0]!);
  return names.flatMap(text => {
    const meaning = meaningOf(text, command, help);
    return meaning === undefined ? [] : [{text, meaning}];
  });
}

/** Returns the help text of a command or option. Returns undefined for anything else, because yargs also answers `--h`. */
function meaningOf(text: string, command: Command, {commands, options}: HelpMessages): string | undefined {
  const named = NAMED_COMMANDS.find(name => name === text);
  const option = optionsOf(command).find(name => text === `--${name}` || text === `-${optionOf(name).alias}`);
  return named ? commands[named] : option && options[option];
}

/** Returns the suggested values of an option, each with `head` before it. */
async function valuesOf(name: OptionName | undefined, head: string, path: string | undefined, asked: Asked): Promise<Offers> {
  const {suggestions = []} = name ? optionOf(name).type : {};
  if (suggestions === 'files') return {...NOTHING, files: true};
  const offers: readonly Offer[] = suggestions === 'times' ? [{text: 'start'}, {text: 'end'}, ...await questionsOf(path, asked)] : suggestions.map(text => ({text}));
  return {offers: offers.map(offer => ({...offer, text: head + offer.text}))};
}

/** The longest wait for reading the questions of a transcript, in milliseconds. */
const PATIENCE = 500;
const MEANING = 40;

/**
 * Returns the questions of a transcript, each with its time and who asks. Returns none if the transcript cannot be read
 * in time.
 */
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
