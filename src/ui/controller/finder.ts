import {findIn, MATCHES_AT_MOST, type Sought} from '../../timeline/finding.ts';
import type {Match} from '../../timeline/matches.ts';
import {patternFor} from '../../chinese/pattern.ts';
import type {Lexicon} from '../../transcript/lexicon.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {overlayOf} from '../overlays/provided.ts';
import type {Replay} from './replay.ts';
import {sceneOf} from './scene.ts';
import type {Surroundings} from './session.ts';

/** The number of turns that are searched before keys are handled again: some milliseconds of work. */
const TURNS_AT_ONCE = 2000;

/** Searches the transcript in batches, so that keys are handled in between. */
export type Finder = {
  /**
   * Requests a search, or the turns that match a filter. Only the last request of each kind counts. It starts at the
   * next call of `settle`.
   */
  readonly ask: (what: Wanted) => void;
  /** Does a batch of work. Returns true if nothing is left to do. Otherwise `whenSettled` is called later. */
  readonly settle: () => boolean;
};

export type Wanted = {readonly type: 'search'; readonly query: string} | {readonly type: 'filter'; readonly text: string};

/** A search or filter in progress, with its results in the turns before `next`. */
type Job = {readonly wanted: Wanted; readonly timeline: Timeline; readonly lexicon: Lexicon | undefined; readonly sought: Sought | undefined; readonly matches: Match[]; readonly turns: number[]; readonly from: number; next: number};

/**
 * Makes a finder. `later` calls a function in the next turn of the event loop. `whenSettled` is called when the
 * remaining work has been done.
 */
export function createFinder(replay: Replay, surroundings: () => Surroundings, later: (run: () => void) => void, whenSettled: () => void): Finder {
  const asked = new Map<Wanted['type'], Wanted>();
  const active = new Map<Wanted['type'], Job>();
  let lastSearch: Job | undefined;
  let isScheduled = false;

  /** Starts a job. A search for the same words reads only the turns that have been added since. */
  const begin = (wanted: Wanted): Job => {
    const {timeline} = replay.snapshot().state;
    const {lexicon} = surroundings().tools;
    let [from, matches]: [number, Match[]] = [0, []];
    if (wanted.type === 'search') {
      if (lastSearch?.wanted.type === 'search' && lastSearch.wanted.query === wanted.query && lastSearch.lexicon === lexicon) {
        // The last turn may have become longer.
        from = Math.max(0, Math.min(lastSearch.next, timeline.transcript.turns.length) - 1);
        matches = lastSearch.matches.filter(({turn}) => turn < from);
      }
    }
    const pattern = wanted.type === 'search' ? patternFor(wanted.query, lexicon) : undefined;
    const job: Job = {wanted, timeline, lexicon, sought: pattern && {pattern, speakers: new Map()}, matches, turns: [], from, next: from};
    if (wanted.type === 'search') lastSearch = job;
    return job;
  };

  /**
   * Returns the test of the overlay that filters, which may be beneath another, and the number of turns that it may
   * read.
   */
  const filterOf = (text: string): {readonly leaves: ((turn: number) => boolean) | undefined; readonly length: number} => {
    const snapshot = replay.snapshot();
    let {overlay} = snapshot;
    while (overlay && !overlayOf(overlay.name).filter) overlay = overlay.under;
    const scene = sceneOf({...snapshot, overlay}, snapshot.now, surroundings());
    return {leaves: overlay && overlayOf(overlay.name).filter?.(text, scene), length: scene.state.timeline.transcript.turns.length};
  };

  /**
   * Does a batch of a job. Returns true if the job is done. The replay receives the results after the first and the
   * last batch.
   */
  const work = (job: Job): boolean => {
    const {wanted, timeline, sought, matches, turns, from} = job;
    const {length} = timeline.transcript.turns;
    const isFirst = job.next === from;
    const to = Math.min(length, job.next + TURNS_AT_ONCE);
    if (wanted.type === 'search') {
      if (sought) for (; job.next < to && matches.length < MATCHES_AT_MOST; job.next += 1) findIn(timeline, job.next, sought, matches);
      const isDone = !sought || job.next >= length || matches.length >= MATCHES_AT_MOST;
      if (isFirst || isDone) replay.dispatch({type: 'found', query: wanted.query, matches: matches.slice(), isDone});
      return isDone;
    }
    const {leaves, length: visible} = filterOf(wanted.text);
    if (leaves) for (; job.next < Math.min(to, visible); job.next += 1) if (leaves(job.next)) turns.push(job.next);
    const isDone = !leaves || job.next >= Math.min(length, visible);
    if (isFirst || isDone) replay.dispatch({type: 'filtered', text: wanted.text, turns: leaves && turns.slice()});
    return isDone;
  };

  const workAll = () => { for (const [type, job] of Array.from(active)) if (work(job)) active.delete(type); };

  const settle = (): boolean => {
    for (const [type, wanted] of Array.from(asked)) {
      asked.delete(type);
      const job = begin(wanted);
      if (work(job)) active.delete(type);
      else active.set(type, job);
    }
    if (active.size > 0 && !isScheduled) {
      isScheduled = true;
      later(() => {
        isScheduled = false;
        workAll();
        if (settle()) whenSettled();
      });
    }
    return active.size === 0;
  };

  return {ask: wanted => { asked.set(wanted.type, wanted); }, settle};
}
