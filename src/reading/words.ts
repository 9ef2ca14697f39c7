import {needsLexicon} from '../chinese/annotations.ts';
import {cleanWords, cleanWordsAlone, type Cleaned, type Knowledge} from '../chinese/clean.ts';
import {jointOf} from '../layouts/parts/joints.ts';
import {isSuspect, visible} from '../transcript/unsafe.ts';

/** Characters of Chinese text, whose cleaning looks for damage. */
const CHINESE = /[\u2E80-\u9FFF\uD840-\uD88F\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;
const NOTHING: Cleaned = {text: '', readings: [], unrestored: []};
const NOTHING_SAID = {...NOTHING, hasReadings: false};

/** Cleans words of the file: repairs visible damage, makes unsafe characters visible, and puts each paragraph on a line. */
export function saidWords(said: string, knowledge: Knowledge, isMarkdown: boolean, isClean = false): Omit<Cleaned, 'readings'> & {readonly hasReadings: boolean} {
  if (said === '') return NOTHING_SAID;
  if (isClean && !(knowledge.lexicon && needsLexicon(said))) return {...NOTHING_SAID, text: plainWords(said)};
  const source = joined(said, knowledge);
  if (isMarkdown) return {...NOTHING_SAID, text: plainWords(withoutMarkdown(source))};
  return CHINESE.test(source) ? cleanWordsAlone(source, knowledge) : {...NOTHING_SAID, text: plainWords(source)};
}

/** Does the same as `saidWords` with readings. */
export function saidWordsWithReadings(said: string, knowledge: Knowledge): Cleaned {
  const source = joined(said, knowledge);
  return CHINESE.test(source) ? cleanWords(source, knowledge) : {...NOTHING, text: plainWords(source)};
}

/** The least and the greatest width of lines that were wrapped. A Han character is two columns wide. */
const [NARROWEST, WIDEST] = [32, 130];
/** The end of a line that may be complete. */
const ENDED = /[。！？!?.…:：;；”’」』）)》】"]\s*$/;

/**
 * Joins the lines of text that was wrapped at a fixed width. A line continues if it is about as wide as the widest and
 * ends within a sentence. Annotated text is never wrapped in this way, so offsets of unrestored characters do not
 * change.
 */
function joined(text: string, {lexicon}: Knowledge): string {
  if (lexicon || !text.includes('\n')) return text;
  const lines = text.split(/\r\n|\r|\n/);
  const widths = lines.map(line => (CHINESE.test(line.slice(0, 8)) ? 2 : 1) * line.trimEnd().length);
  const widest = widths.reduce((most, width, index) => (index < widths.length - 1 && width > most && lines[index + 1]!.trim() !== '' ? width : most), 0);
  if (widest < NARROWEST || widest > WIDEST || widths.some(width => width > WIDEST)) return text;
  // The joined lines. The last one may continue.
  const made = [lines[0]!];
  let isWrapped: boolean = false;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const before = lines[index - 1]!;
    const goesOn: boolean = line.trim() !== '' && before.trim() !== '' && widths[index - 1]! >= widest * 0.7 && (!ENDED.test(before) || (isWrapped && widths[index - 1]! >= widest * 0.85));
    isWrapped = goesOn || (isWrapped && line.trim() !== '' && before.trim() !== '');
    if (goesOn) {
      const [end, start] = [made.pop()!.trimEnd(), line.trimStart()];
      made.push(end, jointOf(end, start), start);
    } else made.push('\n', line);
  }
  return made.join('');
}

/** Returns words without emphasis and escapes of Markdown. An escaped mark is no emphasis. */
const withoutMarkdown = (source: string): string => (/[\\*_]/.test(source) ? source.replaceAll(STRONG, '$2').replaceAll(WEAK, '$2').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') : source);
const STRONG = /(?<!\\)(\*\*|__)(?=\S)((?:\\.|[^*_\\\n])+(?<!\s))\1/g;
const WEAK = /(?<![\w*_\\])([*_])(?=[^\s*_])((?:\\.|[^*_\\\n])+(?<!\s))\1(?![\w*_])/g;

/** Cleans words without damage. */
function plainWords(source: string): string {
  let text = isSuspect(source) ? visible(source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source) : source;
  if (text.includes('\n')) text = text.split('\n').map(line => line.trim()).filter(line => line !== '').join('\n');
  if (text.includes('  ') || text.includes('\u00A0') || text.includes('\t')) text = text.replaceAll(/[ \t\u00A0]{2,}|[\t\u00A0]/g, ' ');
  return text.trim();
}
