import type {Layout, Likeness, Sample} from '../layouts/layout.ts';
import {eachLine} from '../layouts/parts/lines.ts';
import {LAYOUTS} from '../layouts/table.ts';
import type {Recognition} from '../transcript/model.ts';

/** The length of the part of a file from which its layout is recognised. */
export const SAMPLE = 1 << 16;
/** The least likelihood of a recognised layout. */
const LEAST = 0.1;

/** Returns the likeliest layout for the beginning of a file; undefined if none is likely enough. */
export function recognise(text: string, isWhole: boolean): {readonly layout: Layout; readonly recognition: Recognition} | undefined {
  const sample = sampleOf(text, isWhole);
  const ranked = LAYOUTS.map(layout => ({layout, likeness: layout.likeness(sample)})).toSorted((one, other) => other.likeness.sure - one.likeness.sure);
  const [best, second] = ranked;
  if (!best || best.likeness.sure < LEAST) return undefined;
  return {
    layout: best.layout,
    recognition: {
      layout: best.layout.id, ...recognitionOf(best.likeness),
      ...(second && second.likeness.sure >= LEAST && {second: {layout: second.layout.id, sure: rounded(second.likeness.sure)}}),
    },
  };
}

export const LAYOUT_IDS: readonly string[] = LAYOUTS.map(({id}) => id);
export const layoutOf = (id: string): Layout | undefined => LAYOUTS.find(layout => layout.id === id);

/** Returns the requested layout. */
export function layoutNamed(id: string, text: string, isWhole: boolean): {readonly layout: Layout; readonly recognition: Recognition} | undefined {
  const layout = layoutOf(id);
  return layout && {layout, recognition: {layout: id, ...recognitionOf(layout.likeness(sampleOf(text, isWhole))), asked: true}};
}

/** The longest part of a line that is examined. The middle of a longer line does not matter. */
const LONGEST = 4000;

const recognitionOf = ({sure, beginnings, example}: Likeness) => ({sure: rounded(sure), beginnings, example});
const rounded = (sure: number): number => Math.round(sure * 100) / 100;

function sampleOf(text: string, isWhole: boolean): Sample {
  const lines: string[] = [];
  eachLine(text.slice(0, SAMPLE), 0, line => { lines.push(line.length > LONGEST ? `${line.slice(0, LONGEST / 2)}${line.slice(-LONGEST / 2)}` : line); });
  return {text: text.slice(0, SAMPLE), lines, isWhole: isWhole && text.length <= SAMPLE};
}
