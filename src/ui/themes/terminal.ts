import type {Background} from './background.ts';
import {WEIGHTS, type Looks} from './looks.ts';

/**
 * The looks in the terminal's own sixteen colours, whose values depend on the palette. None of them is readable on
 * every common background. So colours are used only if the background is known, and only those that are readable in
 * common palettes for it. Many terminals draw bold words in the bright colour. Bright blue is too pale on light
 * backgrounds, so a question's heading has no colour there.
 */
const ON_DARK: Looks = {
  ...WEIGHTS, 'now': {color: 'yellow'}, 'now-strong': {color: 'yellow', weight: 'bold'},
  'question': {color: 'cyan'}, 'question-strong': {color: 'cyan', weight: 'bold'}, 'done': {color: 'green'},
};
const ON_LIGHT: Looks = {...WEIGHTS, 'now': {color: 'red'}, 'now-strong': {color: 'red', weight: 'bold'}, 'question': {color: 'blue'}};

/** Returns the looks in the terminal's own colours; undefined stands for an unknown background. */
export const terminal = (background: Background | undefined): Looks => (background === undefined ? WEIGHTS : {dark: ON_DARK, light: ON_LIGHT}[background]);
