import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {dayOf, stampAt} from './parts/stamps.ts';
import {isBlank, lineScanner} from './parts/lines.ts';
import {likenessOf} from './parts/likeness.ts';

type Json = Readonly<Record<string, unknown>>;

/** Common names of the speaker, the words, and the time. */
const SPEAKER = ['speaker', 'name', 'who', 'from', 'author'];
const TEXT = ['text', 'words', 'content', 'message', 'body'];
const WHEN = ['stamp', 'time', 'clock', 'timestamp', 'at', 'date'];

/** JSON lines: one object on each line with its speaker and words, as `export -f jsonl` writes them. */
export const ownLines: Layout = {
  id: 'jsonl',
  name: {'en': 'JSON lines: speaker, text, stamp (export -f jsonl)', 'zh-Hans': 'JSON 行：speaker、text、stamp（export -f jsonl）', 'zh-Hant': 'JSON 行：speaker、text、stamp（export -f jsonl）'},
  example: '{"stamp": "15:00", "speaker": "譚美", "text": "閱覽室今天開放。"}\n{"stamp": "15:04", "speaker": "記者", "text": "電梯何時啟用？"}',
  likeness: ({lines}) => likenessOf(lines, line => {
    const row = rowOf(line);
    return row !== undefined && first(row, TEXT) !== undefined && first(row, SPEAKER) !== undefined;
  }, 1),
  scanner,
  neighbours: 'paragraphs',
  isClean: true,
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let turn: unknown;
  return lineScanner((line, offset) => {
    if (isBlank(line)) return;
    const to = offset + line.length;
    const row = rowOf(line);
    const [speaker, text] = row ? [first(row, SPEAKER), first(row, TEXT)] : [];
    if (!row || text === undefined) {
      emit({kind: 'unread', offset, to, problem: 'broken-json'});
      return;
    }
    const stamp = stampOf(row);
    const words = {offset, words: to, said: text, stamp};
    const number = row['turn'];
    const isSame = speaker === undefined || (row['cue'] !== undefined && number !== undefined && number === turn);
    turn = number;
    emit(isSame ? {kind: 'piece', ...words} : {kind: 'turn', ...words, label: speaker, claim: 'certain', stands: 'paragraph'});
  });
}

function rowOf(line: string): Json | undefined {
  if (!/^\s*\{.*\}\s*,?\s*$/.test(line)) return undefined;
  try {
    return JSON.parse(line.replace(/,\s*$/, '')) as Json;
  } catch {
    return undefined;
  }
}

const first = (row: Json, names: readonly string[]): string | undefined => {
  for (const name of names) if (typeof row[name] === 'string') return row[name];
  return undefined;
};

/** Returns the printed time of a row: exact in the program's own rows, otherwise parsed. */
function stampOf(row: Json): PrintedStamp | undefined {
  const {stamp, stampAt: time, precision, timing, date} = row;
  if (time === null) return undefined;
  if (typeof time === 'number' && typeof stamp === 'string') {
    const day = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(date) : null;
    return {
      text: stamp, kind: timing === 'elapsed' ? 'elapsed' : 'clock', time, precision: typeof precision === 'number' ? precision : 1000,
      ...(day && timing !== 'elapsed' && {day: dayOf(Number(day[1]), Number(day[2]), Number(day[3]))!}),
    };
  }
  const seconds = row['start'] ?? row['offset'];
  const printed = first(row, WHEN);
  if (printed !== undefined) return stampAt(printed.replace('T', ' '), 0)?.stamp;
  // Speech recognisers write a number of seconds.
  if (typeof seconds !== 'number' || row['estimated'] === true) return undefined;
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return {text: `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(whole % 60).padStart(2, '0')}`, kind: 'elapsed', time: Math.round(seconds * 1000), precision: 1};
}
