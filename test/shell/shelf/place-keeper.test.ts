import {describe, expect, test} from 'vitest';
import {KEPT_EVERY, startPlaceKeeper} from '../../../src/shell/shelf/place-keeper.ts';
import {lastPlace, openPlaces, withPlace} from '../../../src/shell/shelf/place-store.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';
import {memoryStore} from '../world.ts';

/** Lets everything run that waits only for promises. */
const settled = () => new Promise(resolve => { setImmediate(resolve); });

function open(run: string, {paused = false, written = new Map<string, string>(), reading = false, fails = false} = {}) {
  const state = started(short(), {run, paused});
  const driven = drive(reading ? {...state, reading: {part: undefined, left: undefined}} : state);
  const store = openPlaces({files: {store: async (folder, options) => memoryStore(written, folder, options)} as Parameters<typeof openPlaces>[0]['files']}, '/state');
  let reads = 0;
  const keeper = startPlaceKeeper({replay: driven.replay, clock: driven.clock, key: async () => 'k', store: async () => {
    reads += 1;
    if (fails) throw new Error('full');
    return store;
  }});
  const pass = async (time: number) => {
    driven.advance(time);
    driven.dispatch({type: 'tick'});
    await settled();
  };
  const places = async () => (await (await store).read('k')).list.map(({run: by, position, isLeft}) => [by, position, isLeft]);
  return {driven, keeper, pass, places, written, reads: () => reads};
}

describe('while a replay plays', () => {
  test('its place is kept every few seconds, so it is there after a crash', async () => {
    const one = open('a');
    await one.pass(1000);
    expect(await one.places()).toEqual([]);
    await one.pass(KEPT_EVERY);
    expect(await one.places()).toEqual([['a', 6000, false]]);
    for (let second = 0; second < 6; second += 1) await one.pass(1000);
    expect(await one.places()).toEqual([['a', 11_000, false]]);
    expect(lastPlace(await (await openPlaces({files: {store: async (folder, options) => memoryStore(one.written, folder, options)} as Parameters<typeof openPlaces>[0]['files']}, '/state')).read('k'))).toMatchObject({position: 11_000, rate: 1});
  });

  test('a seek while paused is kept once, and nothing more is written', async () => {
    const one = open('a', {paused: true});
    await one.pass(20_000);
    one.driven.press('2');
    await one.pass(KEPT_EVERY);
    for (let second = 0; second < 20; second += 1) await one.pass(1000);
    expect(await one.places()).toEqual([['a', 600_000, false]]);
    expect(one.reads()).toBe(1);
  });

  test('nothing is kept before all of the transcript has been read', async () => {
    const one = open('a', {reading: true});
    await one.pass(1000);
    await one.pass(KEPT_EVERY);
    expect(one.reads()).toBe(0);
  });
});

describe('at the end', () => {
  test('Q leaves the place as it is now, and a plain quit leaves no trace', async () => {
    const one = open('a');
    await one.pass(1000);
    await one.pass(KEPT_EVERY);
    await one.pass(1234);
    // The program ends while the place is still being written.
    const left = one.keeper.leave();
    await one.keeper.close(true);
    expect(await left).toBe(true);
    expect(await one.places()).toEqual([['a', 7234, true]]);
    const other = open('b', {written: one.written});
    await other.pass(1000);
    await other.pass(KEPT_EVERY);
    expect(await other.places()).toEqual([['a', 7234, true], ['b', 6000, false]]);
    await other.keeper.close(true);
    expect(await other.places()).toEqual([['a', 7234, true]]);
  });

  test('who is ended from outside leaves the last place', async () => {
    const one = open('a');
    await one.pass(3000);
    await one.keeper.close(false);
    expect(await one.places()).toEqual([['a', 3000, false]]);
  });

  test('at the end of the broadcast there is nothing to go on from', async () => {
    const one = open('a');
    await one.pass(1000);
    await one.pass(KEPT_EVERY);
    one.driven.press('G');
    expect(await one.keeper.leave()).toBe(true);
    expect(await one.places()).toEqual([]);
  });

  test('what cannot be kept is told to who leaves, and harms nobody else', async () => {
    const one = open('a', {fails: true});
    await one.pass(1000);
    await one.pass(KEPT_EVERY);
    expect(await one.keeper.leave()).toBe(false);
    await one.keeper.close(true);
    await open('b', {fails: true}).keeper.close(false);
  });
});

test('few places are kept, and of those that were left the last', () => {
  let places = withPlace({list: []}, {run: 'first', position: 1, rate: 1, isLeft: true});
  for (let number = 0; number < 30; number += 1) places = withPlace(places, {run: String(number), position: number, rate: 1, isLeft: number > 28});
  expect(places.list).toHaveLength(20);
  expect(places.list.filter(({isLeft}) => isLeft).map(({run}) => run)).toEqual(['29']);
});
