/** A list of transcripts to choose from, with the keys and the filter of the outline. */
import type {Milliseconds} from '../../transcript/model.ts';
import type {Command} from '../input/commands.ts';
import {edited} from '../overlays/editing.ts';
import {movedIn} from '../overlays/list.ts';
import type {Pane} from '../rows/pane.ts';
import {around} from '../rows/pane.ts';

/** The details of a transcript that has been read. */
export type Detail = {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly duration: Milliseconds;
  readonly isEstimated: boolean;
  readonly speakers: readonly string[];
  readonly questions: number;
  readonly layout: string | undefined;
};

/** A file of the list. Its name is safe to show. */
export type Entry = {
  readonly path: string;
  readonly name: string;
  /** The day in its name, or else of its last change: `2026-05-04`. */
  readonly date: string;
  /** Undefined before it has been read. */
  readonly detail?: Detail | undefined;
};

export type ChooserState = {
  readonly entries: readonly Entry[];
  readonly text: string;
  /** The path of the selected file. It stays selected when rows are added or removed. */
  readonly wanted: string | undefined;
};

/** The result of a key. */
export type ChooserStep = {readonly state: ChooserState; readonly outcome?: 'chosen' | 'quit'};

export const startChooser = (entries: readonly Entry[], wanted?: string): ChooserState => ({entries: sorted(entries), text: '', wanted});

export const dateOf = ({date, detail}: Entry): string => detail?.date ?? date;

/** Sorts entries: the newest first, those of one day by name. */
const sorted = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((one, other) => (dateOf(one) === dateOf(other) ? (one.name < other.name ? -1 : 1) : dateOf(one) > dateOf(other) ? -1 : 1));

/** Returns the entries that match the filter by name, title, date or speaker. */
export function shownEntries({entries, text}: ChooserState): readonly Entry[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return entries;
  return entries.filter(entry => {
    const all = [entry.name, dateOf(entry), entry.detail?.title ?? '', ...entry.detail?.speakers ?? []].join('\n').toLowerCase();
    return words.every(word => all.includes(word));
  });
}

/** Returns the index of the selected row among the entries shown. */
export function selectedRow(state: ChooserState, shown: readonly Entry[] = shownEntries(state)): number {
  const row = shown.findIndex(({path}) => path === state.wanted);
  return Math.max(0, row);
}

export const selectedEntry = (state: ChooserState): Entry | undefined => {
  const shown = shownEntries(state);
  return shown[selectedRow(state, shown)];
};

/** The number of rows above the list and below it. */
export const ABOVE = 2;
export const BELOW = 2;

/** Returns the entries that are visible in a window of this many rows. */
export function entriesInView(state: ChooserState, {rows}: Pane): readonly Entry[] {
  const shown = shownEntries(state);
  const {from, to} = around(shown.length, selectedRow(state, shown), Math.max(1, rows - ABOVE - BELOW));
  return shown.slice(from, to);
}

/** Returns the state after a key. */
export function updateChooser(state: ChooserState, command: Command, pane: Pane): ChooserStep {
  switch (command.type) {
    case 'quit':
    case 'close':
      return {state, outcome: 'quit'};
    case 'accept':
      return selectedEntry(state) ? {state, outcome: 'chosen'} : {state};
    case 'type':
    case 'erase': {
      const text = edited(state.text, command);
      return {state: text === state.text ? state : {...state, text}};
    }
    case 'move':
    case 'page':
    case 'move-to': {
      const shown = shownEntries(state);
      const row = movedIn(shown.length, selectedRow(state, shown), command, pane);
      return {state: row === undefined || shown.length === 0 ? state : {...state, wanted: shown[row]!.path}};
    }
    default:
      return {state};
  }
}

/** Adds the details of a file that has been read. Removes a file that is no transcript from the list. */
export function withDetail(state: ChooserState, path: string, detail: Detail | undefined): ChooserState {
  const {wanted} = state;
  if (detail) return {...state, entries: sorted(state.entries.map(entry => (entry.path === path ? {...entry, detail} : entry)))};
  const shown = shownEntries(state);
  const row = shown.findIndex(entry => entry.path === path);
  const next = wanted === path ? (shown[row + 1] ?? shown[row - 1])?.path : wanted;
  return {...state, wanted: next, entries: state.entries.filter(entry => entry.path !== path)};
}
