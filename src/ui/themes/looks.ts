import type {StyleName} from '../rows/row.ts';

/**
 * One of the terminal's own sixteen colours by name, or the number of one of the 256. Those from 16 on are the same in
 * all terminals (xterm). Bright black is not used, because it is the background of Solarized dark.
 */
export type Color = 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | number;

/** The look of a style. Without a colour it is in the terminal's own. */
export type Look = {readonly color?: Color; readonly weight?: 'bold' | 'dim' | 'underline' | 'inverse'};
export type Looks = Readonly<Record<StyleName, Look>>;

/**
 * The looks without any colour. Past words are plain, the current sentence is bold, and words to come are dim. Every
 * theme keeps these weights, so that no meaning depends on colour alone.
 */
export const WEIGHTS: Looks = {
  'plain': {}, 'strong': {weight: 'bold'}, 'past': {}, 'dim': {}, 'faint': {weight: 'dim'},
  'now': {}, 'now-strong': {weight: 'bold'}, 'question': {}, 'question-strong': {weight: 'bold'}, 'done': {}, 'wrong': {weight: 'bold'},
  'match': {weight: 'underline'}, 'match-now': {weight: 'inverse'}, 'selected': {weight: 'inverse'},
};

/** The colours of a theme. Ordinary words are in the terminal's own colour unless `plain` gives them another. */
export type Palette = Readonly<Record<'faint' | 'now' | 'question' | 'done' | 'wrong', Color>> & {readonly dim?: Color; readonly plain?: Color};

/** Returns the looks of a theme with these colours. `faint` has a colour of its own there, so it is not dim. */
export function looksOf({plain, dim = plain, faint, now, question, done, wrong}: Palette): Looks {
  const colors: Readonly<Record<StyleName, Color | undefined>> = {
    'plain': plain, 'strong': plain, 'past': plain, dim, faint, now, 'now-strong': now, question, 'question-strong': question, done, wrong,
    'match': plain, 'match-now': plain, 'selected': plain,
  };
  const styles = Object.entries(colors) as [StyleName, Color | undefined][];
  return Object.fromEntries(styles.map(([style, color]) => [style, {
    ...(style === 'faint' ? {} : WEIGHTS[style]), ...(color === undefined ? {} : {color}),
  }])) as Looks;
}
