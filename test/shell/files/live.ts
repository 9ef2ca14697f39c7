import {createPainter} from '../../../src/ui/canvas/painter.ts';
import {createReplay} from '../../../src/ui/controller/replay.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {startTicker} from '../../../src/ui/screen/ticker.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import type {PlayerSettings} from '../../../src/player/state.ts';
import {startPlayer} from '../../../src/player/playback.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {openFollowed} from '../../../src/shell/files/follow.ts';
import {readOn} from '../../../src/shell/files/read-on.ts';
import {createShelf} from '../../../src/shell/shelf/shelf.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {settings} from '../../player/press.ts';
import {memoryStore, world} from '../world.ts';

const SIZE = {columns: 100, rows: 30};
const NOTHING_YET = new Uint8Array(0);

/**
 * Plays a file that is followed, as the program puts it together: reading on, replay, timer, painter, and what keeps the
 * place. `add` writes to the file, `touch` only tells that it has changed; both resolve when nothing more will run by
 * itself. The clock stands until `advance` moves it.
 */
export async function watched(first: string, changed: Partial<PlayerSettings> = {}) {
  const {io, advance, timers} = world();
  const waiting: Uint8Array[] = [];
  let wake = () => {};
  async function* life() {
    for (;;) {
      const piece = waiting.shift();
      if (piece) yield piece;
      else await new Promise<void>(resolve => { wake = resolve; });
    }
  }
  const give = (...pieces: readonly Uint8Array[]) => {
    waiting.push(...pieces);
    wake();
  };
  give(Buffer.from(first), NOTHING_YET);
  const ending = new AbortController();
  const files = {...io.files, stream: async () => ({size: 0, chunks: (async function* none() {})()}), follow: async () => ({life, news: () => 'replaced' as const, onNews: () => {}})};
  const growing = await openFollowed('talk.txt', {io: {...io, files}, messages: en, ended: ending.signal});
  const messages = messagesFor('en');
  const timeline = buildTimeline(growing.transcript());
  const {clock} = io;
  const state = startPlayer(timeline, settings(timeline, {paused: false, ...changed}), clock.now(), {part: undefined, left: undefined});
  const replay = createReplay({state}, clock, () => ({size: SIZE, messages, tools: {}}));
  let bytes = 0;
  let frames = 0;
  let ticks = 0;
  const painter = createPainter(text => {
    bytes += text.length;
    frames += 1;
  }, () => paintFor('none'));
  const paint = () => { painter.paint(screenAt(replay.snapshot(), SIZE, messages, {}).rows); };
  paint();
  let stateBefore = replay.snapshot().state;
  replay.subscribe(() => {
    const {state: stateNow} = replay.snapshot();
    // Nothing but time has passed.
    if (stateNow === stateBefore) ticks += 1;
    stateBefore = stateNow;
    paint();
  });
  const stopTicker = startTicker(replay, clock);
  const shelf = createShelf({replay, io: {...io, files: {...io.files, store: async (folder, options) => memoryStore(new Map(), folder, options)}}, folder: '/state', messages});
  let isOver = false;
  const reading = readOn(growing, replay, io, () => isOver).catch(() => {});
  const settled = async () => { for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => { setImmediate(resolve); }); };
  await settled();
  return {
    replay, advance, timers, clock,
    written: () => ({bytes, frames, ticks}),
    screen: () => screenAt(replay.snapshot(), SIZE, messages, {}).rows.map(row => row.map(({text}) => text).join('').trimEnd()),
    async add(text: string) {
      give(Buffer.from(text), NOTHING_YET);
      await settled();
    },
    async touch() {
      give(NOTHING_YET);
      await settled();
    },
    async end() {
      isOver = true;
      stopTicker();
      ending.abort();
      await reading;
      await shelf.close(true);
    },
  };
}
