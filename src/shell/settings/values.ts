import {PAUSE_POINTS, type PausePoint} from '../../player/training/segments.ts';
import {RATES} from '../../player/state.ts';
import {QUESTION_MODES, type QuestionMode} from '../../transcript/question-modes.ts';
import {halfWidth} from '../../timeline/half-width.ts';
import {parseDuration} from '../../timeline/duration-expression.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {ENCODINGS} from '../files/encoding-names.ts';

/** Keywords of JSON Schema (draft 2020-12) for one JSON type. */
type Keywords = Readonly<Record<string, unknown>>;

/** The kinds of values that a message can ask for. Each language has words for them. */
export type Expected = 'flag' | 'rate' | 'length' | 'time' | 'clock' | 'file' | 'points' | 'factor' | 'count' | 'seed' | 'rates' | 'questions' | 'offset' | 'size';

/**
 * A type of value. It parses, writes, describes and completes the values of an option. The command line, the
 * environment and the config file all use `parse`.
 */
export type ValueType<Value> = {
  /** True for a flag, which takes no value on the command line. */
  readonly isFlag?: true;
  /** Parses a value. Returns undefined for an invalid text. */
  readonly parse: (text: string) => Value | undefined;
  /** Writes a value. `parse` reads the same value from it. */
  readonly format: (value: Value) => string;
  /** The expected value, in an error message. If there are choices, the message lists those instead. */
  readonly expected?: Expected;
  /** The word for a value in the help: `RATE`. */
  readonly placeholder?: string;
  /** All values, if there are only a few. */
  readonly choices?: readonly string[];
  /** The value if only the name of the option is given on the command line. */
  readonly bare?: string;
  /** The values that completion offers. `times` means `start`, `end` and the questions of the transcript. */
  readonly suggestions?: readonly string[] | 'files' | 'times';
  /** The JSON types that are allowed in the config file, with what the schema says about each. */
  readonly json: {readonly boolean?: Keywords; readonly string?: Keywords; readonly number?: Keywords};
};

/** On or off. On the command line its name alone turns it on. */
export const flag: ValueType<boolean> = {
  isFlag: true,
  parse: text => (/^(?:1|true|yes|on)$/i.test(text) ? true : /^(?:0|false|no|off)$/i.test(text) ? false : undefined),
  format: value => (value ? '1' : '0'),
  expected: 'flag',
  json: {boolean: {}},
};

const plain = (text: string): string => halfWidth(text).trim().toLowerCase();

/** One of a few words, in upper or lower case. */
export function choice<const Choice extends string>(choices: readonly Choice[]): ValueType<Choice> {
  const numbers = choices.filter(one => /^\d+$/.test(one)).map(Number);
  return {
    parse: text => choices.find(one => one.toLowerCase() === plain(text)),
    format: value => value,
    choices,
    suggestions: choices,
    json: {string: {enum: choices}, ...(numbers.length > 0 && {number: {enum: numbers}})},
  };
}

/** The part that the voice speaks. The option alone means all of it. */
export const spoken: ValueType<'all' | 'questions'> = {...choice(['all', 'questions']), bare: 'all'};

export const SLOWEST = 0.01;
export const FASTEST = 1000;

/** The rate `max`: the fastest rate on the screen; no waiting at all in the plain view. */
export const MAX = 'max';

const RATE = /^(?:max|(\d+(?:\.\d+)?|\.\d+)(?:\/(\d+(?:\.\d+)?))?\s*[x×]?)$/;

/** A playback rate from 0.01 to 1000: `10x`, `10`, `0.5`, `1/2`, `10×`, `max`. */
export const rate: ValueType<number | typeof MAX> = {
  parse(text) {
    const expression = plain(text);
    const match = RATE.exec(expression);
    if (!match) return undefined;
    if (expression === MAX) return MAX;
    const value = Number(match[1]) / Number(match[2] ?? 1);
    return value >= SLOWEST && value <= FASTEST ? value : undefined;
  },
  format: value => (value === MAX ? MAX : `${value}x`),
  expected: 'rate',
  placeholder: 'RATE',
  suggestions: [...RATES.map(value => `${value}x`), MAX],
  json: {string: {pattern: RATE.source}, number: {minimum: SLOWEST, maximum: FASTEST}},
};

/** The forms that `parseDuration` reads. */
const LENGTH = /^(?:(?:\d{1,4}:)?\d{1,5}:[0-5]?\d(?:\.\d+)?|(?=\d)(?:\d+(?:\.\d+)?\s*(?:h|小時|小时))?\s*(?:\d+(?:\.\d+)?\s*(?:m|min|分鐘|分钟|分))?\s*(?:\d+(?:\.\d+)?\s*(?:s|sec|秒)?)?)$/;

/** A length of time above zero, rounded to milliseconds: `90s`, `2m`, `1m30s`, `1:30`, `90` (seconds). */
export const length: ValueType<Milliseconds> = {
  parse(text) {
    const value = Math.round(parseDuration(text) ?? 0);
    return value > 0 ? value : undefined;
  },
  format: value => `${value / 1000}s`,
  expected: 'length',
  placeholder: 'LENGTH',
  suggestions: ['90s', '2m', '5m'],
  json: {string: {pattern: LENGTH.source}, number: {exclusiveMinimum: 0}},
};

/** A length of time with a sign, or none at all: `12.5s`, `-3s`, `+1:30`, `0`. */
export const offset: ValueType<Milliseconds> = {
  parse(text) {
    const [, sign, rest] = /^([+-]?)(.*)$/s.exec(plain(text).replace('−', '-'))!;
    const value = parseDuration(rest!);
    return value === undefined ? undefined : Math.round(sign === '-' ? -value : value);
  },
  format: value => `${value / 1000}s`,
  expected: 'offset',
  placeholder: 'OFFSET',
  suggestions: [],
  json: {string: {}, number: {}},
};

/** The columns and rows of a screen. */
export type ScreenSize = {readonly columns: number; readonly rows: number};

/** `100x30`, with at most 1,000 columns and 400 rows. */
export const size: ValueType<ScreenSize> = {
  parse(text) {
    const match = /^(\d{1,4})\s*[x×*]\s*(\d{1,3})$/.exec(plain(text));
    const [columns, rows] = [Number(match?.[1]), Number(match?.[2])];
    return match && columns >= 20 && columns <= 1000 && rows >= 6 && rows <= 400 ? {columns, rows} : undefined;
  },
  format: ({columns, rows}) => `${columns}x${rows}`,
  expected: 'size',
  placeholder: 'SIZE',
  suggestions: ['80x24', '100x30'],
  json: {string: {}},
};

const textValue = (more: Pick<ValueType<string>, 'expected' | 'placeholder' | 'suggestions'>): ValueType<string> => ({
  parse: value => (value === '' ? undefined : value),
  format: value => value,
  json: {string: {minLength: 1}},
  ...more,
});

/** A place in the broadcast, as in the go-to prompt. It stays a text, because only a timeline can resolve it (see `rangeOf` in range.ts). */
export const time = textValue({expected: 'time', placeholder: 'TIME', suggestions: 'times'});

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const two = (value: number): string => String(value).padStart(2, '0');

/** A time of day, in milliseconds from midnight: `15:00`, `15:00:30`. */
export const clock: ValueType<Milliseconds> = {
  parse(given) {
    const match = CLOCK.exec(plain(given));
    return match ? ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000 : undefined;
  },
  format: value => `${two(Math.floor(value / 3_600_000))}:${two(Math.floor(value / 60_000) % 60)}${value % 60_000 === 0 ? '' : `:${two(Math.floor(value / 1000) % 60)}`}`,
  expected: 'clock',
  placeholder: 'HH:MM',
  suggestions: [],
  json: {string: {pattern: CLOCK.source}},
};

/** The name of a file. */
export const file = textValue({expected: 'file', placeholder: 'FILE', suggestions: 'files'});

/** The names of encodings in Windows. */
const CODE_PAGES: Readonly<Record<string, string>> = {'cp950': 'big5', 'ms950': 'big5', 'cp936': 'gbk', 'cp54936': 'gb18030', 'cp932': 'shift_jis', 'cp949': 'euc-kr', 'cp65001': 'utf-8', 'utf16': 'utf-16le', 'ansi': 'windows-1252'};

/**
 * The name of an encoding, by any of the labels of the Encoding standard. Completion offers those that are recognised.
 */
export const encoding: ValueType<string> = {
  parse(given) {
    try {
      const name = plain(given);
      return new TextDecoder(CODE_PAGES[name] ?? name).encoding;
    } catch {
      return undefined;
    }
  },
  format: value => value,
  choices: ENCODINGS,
  suggestions: ENCODINGS,
  json: {string: {minLength: 1}},
};

/** A name that another module checks, such as that of a layout. */
export const word = textValue({placeholder: 'NAME'});

/** The address of a room or a broker. The code of rooms checks it. */
export const room = textValue({placeholder: 'HOST/ROOM'});
export const listening = textValue({placeholder: 'HOST:PORT'});

/** A number from `least` to `most`; without `step`, any fraction between. */
const number = (least: number, most: number, isWhole: boolean, expected: Expected, suggestions: readonly string[]): ValueType<number> => ({
  parse(given) {
    const expression = plain(given);
    const value = (isWhole ? /^\d{1,9}$/ : /^(?:\d{1,9}(?:\.\d+)?|\.\d+)$/).test(expression) ? Number(expression) : NaN;
    return value >= least && value <= most ? value : undefined;
  },
  format: String,
  expected, placeholder: 'NUMBER', suggestions,
  json: {string: {pattern: '^[.\\d]+$'}, number: {minimum: least, maximum: most}},
});

/** The length of the pause behind a segment, as a multiple of the segment. */
export const factor = number(0, 10, false, 'factor', ['1', '1.2', '1.5']);
/** The number of times that a segment is played. */
export const count = number(1, 20, true, 'count', ['2', '3']);
export const seed = number(0, 999_999_999, true, 'seed', ['7']);

/** A list of values of one type, separated by commas. */
const list = <Value>(parseOne: (text: string) => Value | undefined, formatOne: (value: Value) => string, more: Pick<ValueType<unknown>, 'expected' | 'placeholder' | 'suggestions'>): ValueType<readonly Value[]> => ({
  parse(given) {
    const values = halfWidth(given).split(/[,、]/).map(part => parseOne(part.trim()));
    return values.every((value): value is NonNullable<typeof value> => value !== undefined) ? values : undefined;
  },
  format: values => values.map(formatOne).join(','),
  json: {string: {minLength: 1}},
  ...more,
});

/** The places where the replay stops by itself. */
export const points = list<PausePoint>(choice(PAUSE_POINTS).parse, String, {expected: 'points', placeholder: 'POINTS', suggestions: [...PAUSE_POINTS, 'questions,answers']});

/** The rates of the passes of a loop. */
export const rates = list<number>(given => {
  const value = rate.parse(given);
  return value === MAX ? undefined : value;
}, String, {expected: 'rates', placeholder: 'RATES', suggestions: ['0.8,1,1.2']});

const numbers = list<number>(number(1, 999_999, true, 'questions', []).parse, String, {});

/** The way to find questions, or the numbers of some of them. */
export const questions: ValueType<QuestionMode | readonly number[]> = {
  parse: given => choice(QUESTION_MODES).parse(given) ?? numbers.parse(given),
  format: value => (typeof value === 'string' ? value : numbers.format(value)),
  expected: 'questions', placeholder: 'MODE|NUMBERS', suggestions: [...QUESTION_MODES, '2,4'],
  json: {string: {minLength: 1}, number: {minimum: 1}},
};
