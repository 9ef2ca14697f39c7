import {changedBookmarks, type Bookmark, type BookmarkChange} from '../../player/bookmark.ts';
import {formatClock} from '../../timeline/clock.ts';
import {cueAt, questionOfTurn, type Timeline} from '../../timeline/timeline.ts';
import type {Store} from '../../storage/store.ts';
import type {Io} from '../system/io.ts';

/** A stored bookmark. It contains enough to be listed without its transcript. Numbers count from 1. */
export type KeptBookmark = Bookmark & {readonly clock: string; readonly turn: number; readonly question?: number; readonly words: string};

/** The bookmarks of one transcript, and its title. */
export type KeptBookmarks = {readonly title: string; readonly list: readonly KeptBookmark[]};

const EMPTY: KeptBookmarks = {title: '', list: []};

/** Opens the bookmarks under the folder of the program. */
export const openBookmarks = ({files}: Pick<Io, 'files'>, folder: string, onSetAside: (path: string) => void): Promise<Store<KeptBookmarks>> =>
  files.store(`${folder}/bookmarks`, {version: 1, empty: EMPTY, parse: parsed, onSetAside});

/** The number of characters of the sentence that are stored with a bookmark. */
const WORDS = 60;

/** Returns the stored bookmarks after a change in a replay. */
export function withChange({list}: KeptBookmarks, change: BookmarkChange, timeline: Timeline): KeptBookmarks {
  const byId = new Map(list.map(bookmark => [bookmark.id, bookmark]));
  return {
    title: titleOf(timeline),
    list: changedBookmarks(list, change).map(bookmark => (byId.get(bookmark.id) === bookmark ? bookmark as KeptBookmark : described(bookmark, timeline))),
  };
}

export const titleOf = ({transcript: {title, heading, turns}}: Timeline): string => title ?? heading ?? turns[0]?.text.slice(0, WORDS).replaceAll('\n', ' ') ?? '';

function described({id, position, note}: Bookmark, timeline: Timeline): KeptBookmark {
  const {turn, from, to} = cueAt(timeline, Math.min(position, timeline.duration));
  const question = questionOfTurn(timeline, turn);
  const words = timeline.transcript.turns[turn]!.text.slice(from, Math.min(to, from + WORDS)).replaceAll('\n', ' ').trim();
  return {id, position, note, clock: formatClock(timeline, position), turn: turn + 1, ...(question >= 0 && {question: question + 1}), words};
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function parsed(value: unknown): KeptBookmarks | undefined {
  if (!isObject(value) || typeof value['title'] !== 'string' || !Array.isArray(value['list'])) return undefined;
  return value['list'].every(isBookmark) ? {title: value['title'], list: value['list']} : undefined;
}

function isBookmark(value: unknown): value is KeptBookmark {
  if (!isObject(value)) return false;
  const {id, position, note, clock, turn, question, words} = value;
  return [id, note, clock, words].every(text => typeof text === 'string') && Number.isFinite(position) && Number.isInteger(turn) && (question === undefined || Number.isInteger(question));
}
