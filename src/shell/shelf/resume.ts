import type {Timeline} from '../../timeline/timeline.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {shelfMessages} from '../../ui/messages/shelf/languages.ts';
import type {Run} from '../run.ts';
import type {PlaySettings} from '../settings/settings.ts';
import {contentKey} from './content-key.ts';
import {stateFolder} from './folder.ts';
import {lastPlace, openPlaces, type KeptPlace} from './place-store.ts';

/** Returns the settings that continue a replay at its remembered place, or a message if there is no such place. */
export async function resumed(run: Pick<Run, 'io' | 'isGiven'>, timeline: Timeline, messages: Messages): Promise<Partial<PlaySettings> & {readonly told?: string}> {
  // If the folder cannot be read, there is no remembered place.
  const place = await placeOf(run, timeline).catch(() => undefined);
  if (!place || place.position >= timeline.duration) return {told: shelfMessages(messages).nothingToResume};
  return {start: Math.max(0, place.position), card: false, ...(!run.isGiven('speed') && !run.isGiven('fit') && {rate: place.rate})};
}

async function placeOf({io}: Pick<Run, 'io'>, {transcript}: Timeline): Promise<KeptPlace | undefined> {
  const folder = stateFolder(io.env, io.platform);
  if (folder === undefined) return undefined;
  return lastPlace(await (await openPlaces(io, folder)).read(await contentKey(transcript, io.pause)));
}
