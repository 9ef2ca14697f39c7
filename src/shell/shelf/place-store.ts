import type {Milliseconds} from '../../transcript/model.ts';
import type {Store} from '../../storage/store.ts';
import type {Io} from '../system/io.ts';

/** The position and the speed of a run of the program. `isLeft` is true if the user quit in order to go on from there. */
export type KeptPlace = {readonly run: string; readonly position: Milliseconds; readonly rate: number; readonly isLeft: boolean};

/** The places of one transcript, the last written ones at the end. */
export type KeptPlaces = {readonly list: readonly KeptPlace[]};

/** The most places of one transcript, and the most transcripts. */
const PLACES_AT_MOST = 20;
const TRANSCRIPTS_AT_MOST = 500;

/** Opens the places under the folder of the program. */
export const openPlaces = ({files}: Pick<Io, 'files'>, folder: string): Promise<Store<KeptPlaces>> =>
  files.store(`${folder}/places`, {version: 1, empty: {list: []}, parse: parsed, atMost: TRANSCRIPTS_AT_MOST});

/** Returns the places after one run of the program has moved. Of the places that users have left, only the last is kept. */
export function withPlace({list}: KeptPlaces, place: KeptPlace): KeptPlaces {
  const others = list.filter(({run, isLeft}) => run !== place.run && !(isLeft && place.isLeft));
  return {list: [...others, place].slice(-PLACES_AT_MOST)};
}

/** Returns the places without that of one run. */
export function withoutRun(places: KeptPlaces, run: string): KeptPlaces {
  const list = places.list.filter(place => place.run !== run);
  return list.length === places.list.length ? places : {list};
}

/** Returns the place to go on from, the last written one. */
export const lastPlace = ({list}: KeptPlaces): KeptPlace | undefined => list.at(-1);

function parsed(value: unknown): KeptPlaces | undefined {
  if (typeof value !== 'object' || value === null || !('list' in value) || !Array.isArray(value.list)) return undefined;
  return value.list.every(isPlace) ? {list: value.list} : undefined;
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const {run, position, rate, isLeft} = value as Partial<Record<keyof KeptPlace, unknown>>;
  return typeof run === 'string' && Number.isFinite(position) && typeof rate === 'number' && rate > 0 && Number.isFinite(rate) && typeof isLeft === 'boolean';
}
