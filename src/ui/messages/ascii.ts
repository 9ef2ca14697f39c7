import {MARK, MARKS} from './ascii-marks.ts';
import type {Messages} from './messages.ts';

/**
 * Returns the messages with ASCII marks and arrows. Chinese words and punctuation do not change, and neither do words
 * that a message quotes.
 */
export function asciiMessages(messages: Messages): Messages {
  // The names of the arrow keys are words already.
  return {...asciiWords(messages), keyMarks: {}};
}

/** Returns words with ASCII marks and arrows. */
export function asciiWords<Words>(words: Words): Words {
  const plain = (text: string) => text.replace(MARK, mark => MARKS[mark]!);
  const converted = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value);
    if (typeof value === 'function') return (...given: readonly unknown[]) => repeating((value as (...all: readonly unknown[]) => unknown)(...given), given);
    if (Array.isArray(value)) return value.map(converted);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, converted(part)]));
    return value;
  };
  /** Changes the result of a message, except for its arguments. */
  const repeating = (made: unknown, given: readonly unknown[]): unknown => {
    if (typeof made !== 'string') return converted(made);
    const quotes = given.filter((value): value is string => typeof value === 'string' && value !== '');
    if (quotes.length === 0) return plain(made);
    const repeated = new RegExp(`(${quotes.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('|')})`);
    return made.split(repeated).map((part, index) => (index % 2 === 1 ? part : plain(part))).join('');
  };
  return converted(words) as Words;
}
