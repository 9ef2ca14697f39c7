import {expect, test} from 'vitest';
import {elapsedStamp} from '../../../src/layouts/parts/stamps.ts';
import type {Line} from '../../../src/layouts/subtitles/cue.ts';
import {createRolling} from '../../../src/layouts/subtitles/rolling.ts';
import {mixed} from '../mixed.ts';

/** A cue: the pause before it and its duration in milliseconds, and its lines. */
type Timed = readonly [pause: number, duration: number, ...lines: readonly string[]];

/** Returns for each cue the lines that have not been shown yet. A line `A> words` has a voice. */
function freshIn(cues: readonly Timed[]): string {
  const fresh: string[] = [];
  const rolling = createRolling((_, lines) => { fresh.push(lines.map(({text, offset: at}) => `${text}@${at}`).join('/')); }, mark => { fresh.push(mark.kind); });
  let time = 1000;
  for (const [index, [pause, duration, ...lines]] of cues.entries()) {
    const start = time + pause;
    time = start + Math.max(0, duration);
    const read = lines.map((line, number): Line => {
      const [, voice, timed, text] = /^(?:([A-Z])>)?(~?)(.*)$/.exec(line)!;
      return {offset: 100 * index + 10 * number, text: text!, ...(voice !== undefined && {voice}), ...(timed !== '' && {times: [{offset: 1, start: elapsedStamp(start)}]})};
    });
    rolling.cue({offset: 100 * index, to: 100 * index + 99, start: pause === -1 ? undefined : elapsedStamp(start), end: duration === -1 ? undefined : elapsedStamp(time), lines: read, isPlain: true});
    if (index === 3) rolling.tell({kind: 'aside', offset: 0, to: 0});
  }
  rolling.settle();
  return `${cues.map(([pause, duration, ...lines]) => `${pause}+${duration} ${lines.join('/')}`).join(' | ')}\n  ${fresh.join(' | ')}\n`;
}

const WORDS = ['one', 'two two', 'three', 'one and', 'one and more', 'onex', '好', '好的', ' one ', '', 'A>one', 'B>one', '~one', '~three'];

/** Captions that roll: each shows the line before above the new one, sometimes after a moment in which only that stands. */
function rolled(count: number, {moment, voice, grows}: {readonly moment: number; readonly voice: string; readonly grows: boolean}): readonly Timed[] {
  return Array.from({length: count}, (_, index): readonly Timed[] => {
    const [old, fresh] = [`${voice}line ${index - 1}`, grows ? `${voice}line ${['red', 'blue', 'green', 'gold', 'pink', 'grey'].slice(0, index).join(' ')}` : `${voice}line ${index}`];
    return [...(moment > 0 && index > 0 ? [[0, moment, old] as Timed] : []), index === 0 || grows ? [0, 2000, fresh] : [0, 2000, old, fresh]];
  }).flat();
}

test('lines that are shown again are known by their neighbours', async () => {
  const made = [0, 4, 5, 10, 20, 21].flatMap(moment => ['', 'A>'].flatMap(voice => [false, true].flatMap(grows => [1, 2, 3, 4, 6].map(count => rolled(count, {moment, voice, grows})))));
  const pieces = [0, 0, 0, 120, 121, -1].flatMap(pause => [2000, 2000, 10, 20, 21, -1].flatMap(duration => mixed(WORDS, 3, 3, pause + duration + 500).map((lines): Timed => [pause, duration, ...lines])));
  // Cues of a few lines in any order, and in the midst of captions that roll.
  const near = mixed(pieces.filter(([pause]) => pause === 0), 160, 7, 1);
  const midst = mixed(pieces, 60, 3, 2).map(cues => [...rolled(4, {moment: 0, voice: '', grows: false}), ...cues, ...rolled(3, {moment: 0, voice: '', grows: false})]);
  await expect([...made, ...near, ...mixed(pieces, 80, 6, 4), ...midst].map(freshIn).join('')).toMatchFileSnapshot('rolling.txt');
});
