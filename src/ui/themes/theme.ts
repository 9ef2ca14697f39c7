import {Chalk, type ChalkInstance} from 'chalk';
import type {Row, StyleName} from '../rows/row.ts';

/** How much colour there is: none at all, weights only (NO_COLOR speaks of colour, not of bold), or colours. */
export type ColorDepth = 'none' | 'weights' | 'colors';

/** How many colours a terminal has: its own sixteen, or 256. */
export type ColorLevel = 16 | 256;

/** How rows are drawn. */
export type Paint = {
  /** The SGR parameters that set each style (ECMA-48, 8.3.117): `33;1`, or nothing for a style that sets none. */
  readonly parameters: Readonly<Record<StyleName, string>>;
  /** Returns a text with the marks that this terminal can draw, in as many cells. */
  readonly spell: (text: string) => string;
};

type Named = 'gray' | 'yellow' | 'blue' | 'green' | 'red';
/** One of the sixteen by name, or the number of one of the 256, of which those from 16 on are the same everywhere (xterm). */
type Color = Named | number;

/** How a style looks. Without a colour it is in the terminal's own. */
export type Look = {readonly color?: Color; readonly weight?: 'bold' | 'dim' | 'underline' | 'inverse'};
export type Looks = Readonly<Record<StyleName, Look>>;

/**
 * What differs by more than colour does so in every theme: now, questions and titles are bold or stand beside a mark,
 * matches are underlined or reversed, what is selected is reversed.
 */
const WEIGHTS: Looks = {
  'plain': {}, 'strong': {weight: 'bold'}, 'past': {}, 'dim': {weight: 'dim'}, 'faint': {weight: 'dim'},
  'now': {}, 'now-strong': {weight: 'bold'}, 'question': {}, 'question-strong': {weight: 'bold'}, 'done': {}, 'wrong': {},
  'match': {weight: 'underline'}, 'match-now': {weight: 'inverse'}, 'selected': {weight: 'inverse'},
};

type Palette = Readonly<Record<'dim' | 'faint' | 'now' | 'question' | 'done' | 'wrong', Color>> & {readonly plain?: Color};

function looksOf({dim, faint, now, question, done, wrong, plain}: Palette): Looks {
  const own = plain === undefined ? {} : {color: plain};
  return {
    'plain': own, 'strong': {...own, weight: 'bold'}, 'past': {color: dim}, 'dim': {color: dim}, 'faint': {color: faint},
    'now': {color: now}, 'now-strong': {color: now, weight: 'bold'}, 'question': {color: question}, 'question-strong': {color: question, weight: 'bold'},
    'done': {color: done}, 'wrong': {color: wrong},
    'match': {...own, weight: 'underline'}, 'match-now': {...own, weight: 'inverse'}, 'selected': {...own, weight: 'inverse'},
  };
}

/** A theme: its looks, and the backgrounds that it is made for. The terminal's own background is never changed. */
export type Theme = {readonly looks: Looks; readonly backgrounds: readonly string[]};

/** The terminal's own sixteen colours by name, which its owner has chosen to suit its background. */
const TERMINAL: Looks = {
  ...looksOf({dim: 'gray', faint: 'gray', now: 'yellow', question: 'blue', done: 'green', wrong: 'red'}), 'past': {weight: 'dim'}, 'dim': {weight: 'dim'},
};

/** The themes. For each colour the contrast with every background of its theme is at least 4.5, of `contrast` 7 (WCAG 2.2, 1.4.3 and 1.4.6). */
export const THEMES = {
  terminal: {looks: TERMINAL, backgrounds: []},
  dark: {
    looks: looksOf({dim: 249, faint: 246, now: 179, question: 111, done: 114, wrong: 210}),
    backgrounds: ['#000000', '#16181b', '#1e1e1e', '#262626'],
  },
  light: {
    looks: looksOf({dim: 239, faint: 241, now: 94, question: 25, done: 22, wrong: 124}),
    backgrounds: ['#ffffff', '#fafafa', '#f5f1e6', '#eeeeee'],
  },
  contrast: {
    looks: looksOf({plain: 231, dim: 253, faint: 250, now: 221, question: 117, done: 157, wrong: 217}),
    backgrounds: ['#000000', '#121212', '#1c1c1c'],
  },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/** Returns the look of a theme. Where a terminal has only its own sixteen colours, every theme is those. */
export function paintFor(depth: ColorDepth, theme: ThemeName = 'terminal', level: ColorLevel = 16): Paint {
  const looks: Looks = depth === 'weights' ? WEIGHTS : level === 16 ? TERMINAL : THEMES[theme].looks;
  const chalk = new Chalk({level: depth === 'none' ? 0 : 2});
  const parameters = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, parametersOf(chalk, look)])) as Paint['parameters'];
  return {parameters, spell: text => text};
}

/** A row as a line of text with its styles, for output that is no screen. */
export const paintedLine = (row: Row, {parameters, spell}: Paint): string =>
  row.map(({text, style}) => (parameters[style] === '' ? spell(text) : `\u001B[${parameters[style]}m${spell(text)}\u001B[m`)).join('');

/** Returns the parameters of what chalk writes before a text in this look. */
function parametersOf(chalk: ChalkInstance, {color, weight}: Look): string {
  const colored = color === undefined ? chalk : typeof color === 'number' ? chalk.ansi256(color) : chalk[color];
  const [opening = ''] = (weight ? colored[weight] : colored)(' ').split(' ');
  return Array.from(opening.matchAll(/\u001B\[([\d;]+)m/g), ([, parameters]) => parameters).join(';');
}

/** What stands for a mark where a terminal or its font has none. Each takes as many cells as what it stands for. */
const ASCII: Readonly<Record<string, string>> = {
  '─': '-', '━': '=', '╸': '-', '│': '|', '┃': '#', '┬': '+', '┴': '+', '┼': '+', '●': 'O', '▶': '>', '‖': '=', '■': '#', '✓': 'v', '✗': 'x', '▸': '>', '▌': '_',
  '→': '>', '←': '<', '↑': '^', '↓': 'v',
};
const MARKS = /[─━╸│┃┬┴┼●▶‖■✓✗▸▌→←↑↓\u2800-\u28FF]/g;
const SPINNER = '|/-\\';

/** The same look with nothing but ASCII for lines, bars and marks. Words stay as they are. */
export const inAscii = (paint: Paint): Paint => ({
  ...paint, spell: text => text.replace(MARKS, mark => ASCII[mark] ?? SPINNER[mark.charCodeAt(0) % SPINNER.length]!),
});
