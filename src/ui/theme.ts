import {Chalk, type ChalkInstance} from 'chalk';
import type {Row, StyleName} from './row.ts';

/** How much colour there is: none at all, weights only (NO_COLOR speaks of colour, not of bold), or the terminal's sixteen. */
export type ColorDepth = 'none' | 'weights' | 'colors';

/** Turns a row into text with SGR sequences, or into bare text. */
export type Paint = (row: Row) => string;

/**
 * The look, in the terminal's own sixteen colours: they suit its background, and its owner has chosen them. One colour
 * for now, one for questions. Every style but `dim`, `faint` and `done` also differs in weight or stands beside a mark.
 */
export function paintFor(depth: ColorDepth): Paint {
  if (depth === 'none') return row => row.map(({text}) => text).join('').trimEnd();
  const chalk = new Chalk({level: 1});
  const color = (style: ChalkInstance) => (depth === 'colors' ? style : chalk);
  const styles: Readonly<Record<StyleName, ChalkInstance | undefined>> = {
    'plain': undefined,
    'strong': chalk.bold,
    'dim': chalk.dim,
    'faint': depth === 'colors' ? chalk.gray : chalk.dim,
    'now': color(chalk.yellow),
    'now-strong': color(chalk.yellow).bold,
    'question': color(chalk.blue),
    'question-strong': color(chalk.blue).bold,
    'done': color(chalk.green),
    'wrong': color(chalk.red),
    'match': chalk.underline,
    'match-now': chalk.inverse,
    'selected': chalk.inverse,
  };
  return row => row.map(({text, style}) => styles[style]?.(text) ?? text).join('');
}
