/** The program's own JSON, as `export -f json` writes it: an exported transcript, which needs no assembling. */
import type {BroadcastEvent, KnownTime, Problem, ProblemKind, Question, Reading, Role, Speaker, Stamp, Timing, Transcript, Turn} from '../transcript/model.ts';
import type {Layout} from './layout.ts';
import {NONE} from './parts/likeness.ts';

const SIGN = /"format"\s*:\s*"replay-presser"/;
/** The beginning of the first version, which had no format name. */
const FIRST_VERSION = /^\s*\{\s*"heading"\s*:[\s\S]*"turns"\s*:\s*\[/;

export const ownJson: Layout = {
  id: 'json',
  name: {'en': 'replay-presser, export -f json', 'zh-Hans': 'replay-presser 的 export -f json', 'zh-Hant': 'replay-presser 的 export -f json'},
  example: '{"format": "replay-presser", "version": 2, "speakers": [{"name": "譚美"}], "turns": [{"speaker": "譚美", "text": "閱覽室今天開放。"}]}',
  likeness: ({text}) => (text.trimStart().startsWith('{') && (SIGN.test(text) || FIRST_VERSION.test(text)) ? {sure: 1, beginnings: 1, example: SIGN.exec(text)?.[0] ?? '"turns"'} : NONE),
  scanner: () => ({scan() {}, end() {}}),
  assembled,
  isWhole: true,
  neighbours: 'paragraphs',
  head: 'page',
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice): Choice => choices.find(choice => choice === value) ?? otherwise;

function assembled(text: string): Transcript | Problem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return brokenAt(text, error);
  }
  if (!isObject(json)) return {line: 1, column: 1, kind: 'broken-json', found: text.slice(0, 40)};
  const names: string[] = [];
  const speakers = objects(json['speakers']).map(speaker => {
    names.push(textOf(speaker['name']) ?? '');
    return speakerOf(speaker);
  });
  const indexOf = (name: string): number => {
    const index = names.indexOf(name);
    if (index >= 0) return index;
    speakers.push({name, role: 'other', readings: []});
    return names.push(name) - 1;
  };
  const turns = objects(json['turns']).map(turn => turnOf(turn, indexOf));
  const isTurn = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < turns.length;
  const timing = oneOf<Timing>(json['timing'], ['clock', 'elapsed', 'none'], textOf(json['first']) === undefined ? 'none' : 'clock');
  const [heading, title, date] = [textOf(json['heading']), textOf(json['title']), textOf(json['date'])];
  const firstClock = numberOf(json['firstClock']) ?? clockOf(textOf(json['first']));
  const firstElapsed = numberOf(json['firstElapsed']);
  return {
    ...(heading !== undefined && {heading}), ...(title !== undefined && {title}), ...(date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && {date}),
    timing, ...(timing === 'clock' && firstClock !== undefined && {firstClock}), ...(timing === 'elapsed' && firstElapsed !== undefined && {firstElapsed}),
    speakers, turns,
    questions: objects(json['questions']).flatMap((question): readonly Question[] => {
      const asked = (numberOf(question['asked']) ?? 0) - 1;
      const answers = (Array.isArray(question['answers']) ? question['answers'] : []).map(answer => (numberOf(answer) ?? 0) - 1).filter(isTurn);
      return isTurn(asked) ? [{asked, answers, ...(question['guessed'] === true && {guessed: true as const})}] : [];
    }),
    events: objects(json['events']).map((event): BroadcastEvent => {
      const offset = numberOf(event['at']);
      return {turn: Math.max(0, (numberOf(event['turn']) ?? 1) - 1), ...(offset !== undefined && {offset}), text: textOf(event['text']) ?? '', ...placeOf(event)};
    }),
    asides: objects(json['asides']).map(aside => ({text: textOf(aside['text']) ?? '', ...placeOf(aside)})),
    problems: objects(json['problems']).flatMap((problem): readonly Problem[] => {
      const kind = textOf(problem['kind']);
      return kind === undefined ? [] : [{...placeOf(problem), kind: kind as ProblemKind, found: textOf(problem['found']) ?? ''}];
    }),
  };
}

function speakerOf(speaker: Json): Speaker {
  const [post, outlet] = [textOf(speaker['post']), textOf(speaker['outlet'])];
  const alsoCalled = Array.isArray(speaker['alsoCalled']) ? speaker['alsoCalled'].filter(name => typeof name === 'string') : [];
  return {
    name: textOf(speaker['name']) ?? '', role: oneOf<Role>(speaker['role'], ['host', 'official', 'reporter', 'other'], 'other'), ...(post !== undefined && {post}), ...(outlet !== undefined && {outlet}),
    readings: readingsOf(speaker['readings']), ...(alsoCalled.length > 0 && {alsoCalled}),
  };
}

const readingsOf = (value: unknown): readonly Reading[] => objects(value).flatMap(({at, text}) => (numberOf(at) === undefined || textOf(text) === undefined ? [] : [{offset: numberOf(at)!, text: textOf(text)!}]));

function turnOf(turn: Json, indexOf: (name: string) => number): Turn {
  const text = textOf(turn['text']) ?? '';
  const printed = textOf(turn['stamp']);
  const time = numberOf(turn['stampTime']) ?? (turn['estimated'] === false ? numberOf(turn['start']) : undefined);
  const stamp: Stamp | undefined = printed === undefined || time === undefined ? undefined : {text: printed, time, precision: numberOf(turn['precision']) ?? (/:\d\d:/.test(printed) ? 1000 : 60_000)};
  const times = objects(turn['times']).map((given): KnownTime => {
    const [start, end] = [numberOf(given['start']), numberOf(given['end'])];
    return {offset: numberOf(given['at']) ?? 0, ...(start !== undefined && {start}), ...(end !== undefined && {end})};
  });
  const source = textOf(turn['source']) ?? text;
  return {
    speaker: indexOf(textOf(turn['speaker']) ?? ''), ...(stamp && {stamp}), ...(times.length > 0 && {times}), text, readings: readingsOf(turn['readings']), source,
    wordsAt: Math.min(source.length, numberOf(turn['wordsAt']) ?? 0), ...placeOf(turn),
  };
}

const placeOf = (value: Json) => ({line: numberOf(value['line']) ?? 1, column: numberOf(value['column']) ?? 1});

/** Returns `15:00` as milliseconds from midnight. */
function clockOf(first: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(first ?? '');
  return match ? ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000 : undefined;
}

/** Returns the problem of invalid JSON, at the offset in the error. */
function brokenAt(text: string, error: unknown): Problem {
  const offset = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: Array.from(before.at(-1)!).length + 1, kind: 'broken-json', found: text.slice(offset, offset + 40)};
}
