import type {Layout, Mark, PrintedStamp} from '../../src/layouts/layout.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {asRead} from '../reading/as-read.ts';
import {mixed} from './mixed.ts';
import {changedJson, changedXml, shortened} from './data-variants.ts';

/** Ways in which people and programs write the same line, and slips in it. */
const VARIANTS: Readonly<Record<string, (line: string) => string>> = {
  'space before': line => ` ${line}`,
  'tab before': line => `\t${line}`,
  'wide space before': line => `\u3000${line}`,
  'letter before': line => `x${line}`,
  'space behind': line => `${line} `,
  'letter behind': line => `${line}x`,
  'no first space': line => line.replace(' ', ''),
  'two spaces': line => line.replace(' ', '  '),
  'no spaces': line => line.replaceAll(' ', ''),
  'no first colon': line => line.replace(/[:：]/, ''),
  'wide colons': line => line.replaceAll(':', '：'),
  'space before a colon': line => line.replace(/[:：](?!\d)/, ' $&'),
  'space behind a colon': line => line.replace(/[:：](?!\d)/, '$& '),
  'no first digit': line => line.replace(/\d/, ''),
  'one more digit': line => line.replace(/\d/, '$&1'),
  'large digits': line => line.replaceAll(/\d/g, '9'),
  'wide digits': line => line.replaceAll(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'no first bracket': line => line.replace(/[[\](){}<>【】（）*_|#"-]/, ''),
  'no last bracket': line => line.replace(/[[\](){}<>【】（）*_|#"-](?=[^[\](){}<>【】（）*_|#"-]*$)/, ''),
  'a first bracket twice': line => line.replace(/[[\](){}<>【】（）*_|#"-]/, '$&$&'),
  'small letters': line => line.toLowerCase(),
  'capitals': line => line.toUpperCase(),
  'its first half': line => line.slice(0, line.length / 2),
  'its second half': line => line.slice(line.length / 2),
  'twice': line => `${line} ${line}`,
  'nothing': () => '',
};

/** Returns what a layout finds in lines of a text, when each is written in other ways. Lines of one shape stand for each other. */
export function variantsOf(layout: Layout, text: string): string {
  const lines = text.split('\n');
  const shapes = new Set<string>();
  const page: string[] = [];
  for (const [index, line] of lines.entries()) {
    const shape = line.replaceAll(/\d+/g, '0').replaceAll(/\p{L}+/gu, 'a').replaceAll(/(?:a\P{L}{1,2})+a/gu, 'a').slice(0, 30);
    if (line.trim() === '' || line.length > 200 || shapes.has(shape)) continue;
    if (shapes.add(shape).size > LINES_AT_MOST) break;
    const ways = new Map<string, string[]>();
    for (const [name, vary] of Object.entries({'as it is': (same: string) => same, ...VARIANTS})) {
      const varied = vary(line);
      if (varied === line && name !== 'as it is') continue;
      const found = foundIn(layout, lines.with(index, varied).slice(0, layout.isWhole ? undefined : index + LINES_BEHIND).join('\n'), lines.slice(0, index).join('\n').length);
      ways.set(found, [...ways.get(found) ?? [], name]);
    }
    page.push(line, ...Array.from(ways, ([found, names]) => `  ${names.join(', ')}: ${found}`));
  }
  return `${page.join('\n')}\n`;
}

/** Returns what a layout finds in lines of texts in any order, some of them written in another way. Those of XML are its tags. */
export function ordersOf(layout: Layout, text: string): string {
  const isXml = text.trimStart().startsWith('<');
  const pieces = isXml ? text.split(/(?=<)/) : text.split('\n').map(line => `${line}\n`);
  const same = (line: string): string => line;
  const ways = mixed([same, same, same, ...Object.values(VARIANTS)], ORDERS, 1, pieces.length);
  const head = pieces.slice(0, isXml ? 3 : 1);
  return mixed([...new Set([...pieces, '\n'])].filter(piece => piece.length < 200), ORDERS, isXml ? 16 : 7, text.length).map((some, index) => {
    const [way] = ways[index]!;
    return foundInAll(layout, [...isXml || index % 2 === 0 ? head : [], ...some.slice(0, -1), `${way!(some.at(-1)!.trimEnd())}\n`]);
  }).join('');
}

/** Returns what a layout finds in traps in any order, behind the head of a file. */
export function trapsOf(layout: Layout, head: string, traps: readonly string[]): string {
  return mixed(traps, Math.min(90, 3 * traps.length), 8, traps.length).map(some => foundInAll(layout, [head, ...some])).join('');
}

const foundInAll = (layout: Layout, pieces: readonly string[]): string => `${JSON.stringify(pieces.join(''))}\n  ${foundIn(layout, pieces.join(''), 0)}\n`;

/** The number of orders of a text. */
const ORDERS = 24;

/** Returns what a layout reads of a text in which one thing is changed at a time, for each kind of change that makes a difference. */
export function changesOf(layout: Layout, text: string): string {
  const isXml = text.trimStart().startsWith('<');
  const whole: unknown = isXml ? undefined : shortened(JSON.parse(text), 3);
  const original = isXml ? text : JSON.stringify(whole);
  const before = new Set(linesOf(layout, original));
  const ways = new Map<string, string[]>();
  for (const [name, changed] of isXml ? changedXml(text) : changedJson(whole)) {
    const after = linesOf(layout, changed);
    const isGone = [...before].filter(line => !after.includes(line)).length;
    const found = `${isGone} gone\n${after.filter(line => !before.has(line)).map(line => `  ${line}\n`).join('')}`;
    ways.set(found, [...ways.get(found) ?? [], name]);
  }
  return Array.from(ways, ([found, names]) => `${names.join(', ')}: ${found}`).join('');
}

/** Returns the marks of a whole file, a line for each; or its transcript, if the layout assembles it. */
const linesOf = (layout: Layout, text: string): readonly string[] => (layout.assembled ? asRead(readTranscript(text, undefined, {from: layout.id})).split('\n') : foundIn(layout, text, 0).split('; '));

/** The number of lines of a text that are varied, and the number from one of them on that are read with it. */
const LINES_AT_MOST = 8;
const LINES_BEHIND = 2;

/** Returns the marks from an offset on, in few words. */
function foundIn({scanner}: Layout, text: string, from: number): string {
  const marks: Mark[] = [];
  const {scan, end} = scanner(mark => { marks.push(mark); });
  scan(text, 0);
  end();
  return marks.filter(({offset: at}) => at >= from).map(mark => shown(mark, text)).join('; ');
}

const stampIn = (stamp: PrintedStamp | undefined): string => (stamp ? ` ${stamp.kind} ${stamp.text} = ${stamp.time}${stamp.day === undefined ? '' : ` of ${stamp.day}`}` : '');

function shown(mark: Mark, text: string): string {
  const begin = (from: number, to: number): string => JSON.stringify(text.slice(from, Math.min(to, from + 12)));
  switch (mark.kind) {
    case 'turn':
    case 'piece': {
      const label = mark.kind === 'piece' || mark.label === undefined ? '' : ` of ${JSON.stringify(typeof mark.label === 'string' ? mark.label : text.slice(mark.label.from, mark.label.to))}`;
      const claims = mark.kind === 'piece' ? '' : ` ${mark.claim}${mark.stands ? ` ${mark.stands}` : ''}${mark.isBulleted ? ' bulleted' : ''}${mark.otherwise ? ` or ${mark.otherwise.begins ? 'turn' : 'piece'} ${begin(mark.otherwise.words, text.length)}` : ''}`;
      return `${mark.kind}${label}${claims}${stampIn(mark.stamp)}${mark.end ? ` to${stampIn(mark.end)}` : ''} ${mark.said === undefined ? begin(mark.words, mark.to ?? text.length) : `said ${JSON.stringify(mark.said.slice(0, 24))}`}`;
    }
    case 'about': return `about ${JSON.stringify(mark.about)}`;
    case 'end': return `end${stampIn(mark.stamp)}`;
    case 'event': return `event ${JSON.stringify(mark.text ?? text.slice(mark.offset, mark.to))}`;
    case 'aside': return `aside ${begin(mark.offset, mark.to)}`;
    case 'unread': return `unread ${mark.problem}`;
  }
}
