import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {createShelf, type ShelfNeeds} from '../../../src/shell/shelf/shelf.ts';
import {systemFiles} from '../../../src/shell/system/files.ts';
import type {Timeline} from '../../../src/timeline/timeline.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short, SHORT, timelineOf} from '../../samples.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'replay-presser-shelf-'));
  onTestFinished(() => rmSync(made, {recursive: true, force: true}));
  return made;
}

/** Opens a replay with a shelf, as the program puts them together. */
function open(path: string | undefined, run: string, timeline: Timeline = short(), reading = false) {
  const driven = drive({...started(timeline, {run}), ...(reading && {reading: {part: undefined, left: undefined}})});
  const needs: ShelfNeeds = {replay: driven.replay, io: {clock: driven.clock, files: systemFiles, pause: async () => {}}, folder: path, messages: messagesFor('en')};
  const shelf = createShelf(needs);
  let done = 0;
  const settle = async () => {
    for (const effect of driven.effects.slice(done)) if (effect.type === 'keep' || effect.type === 'remember') shelf.perform(effect);
    done = driven.effects.length;
    await shelf.close(true);
    return driven;
  };
  return {driven, shelf, settle};
}

const notes = ({driven}: ReturnType<typeof open>) => driven.state().bookmarks.list.map(({note}) => note);

test('bookmarks are there again, wherever the file lies, and not in another transcript', async () => {
  const path = folder();
  const one = open(path, 'a');
  one.driven.press('] b').type('note').press('enter');
  await one.settle();
  const again = open(path, 'b', timelineOf(SHORT.replaceAll('\n', '\r\n')));
  await again.settle();
  expect(notes(again)).toEqual(['note']);
  const other = open(path, 'c', timelineOf(SHORT.replace('很短', '很長')));
  await other.settle();
  expect(notes(other)).toEqual([]);
});

test('two at once lose nothing', async () => {
  const path = folder();
  const [one, other] = [open(path, 'a'), open(path, 'b')];
  await Promise.all([one.settle(), other.settle()]);
  one.driven.press('b').type('one').press('enter 1 b').type('two').press('enter');
  other.driven.press('b').type('three').press('enter 2 b enter');
  await Promise.all([one.settle(), other.settle()]);
  one.driven.press("' home ctrl+d escape");
  await one.settle();
  const later = open(path, 'c');
  await later.settle();
  expect(notes(later).toSorted()).toHaveLength(3);
});

test('bookmarks that are set while the transcript is being read are kept when it has been', async () => {
  const path = folder();
  const one = open(path, 'a', short(), true);
  one.driven.press('b').type('early').press('enter');
  await one.settle();
  expect(readdirSync(path)).toEqual([]);
  one.driven.dispatch({type: 'grown', timeline: short(), reading: undefined});
  await one.settle();
  const again = open(path, 'b');
  await again.settle();
  expect(notes(again)).toEqual(['early']);
});

test('a file that cannot be read is set aside, and told', async () => {
  const path = folder();
  const one = open(path, 'a');
  one.driven.press('b enter');
  await one.settle();
  const [name] = readdirSync(join(path, 'bookmarks'));
  writeFileSync(join(path, 'bookmarks', name!), '{"version": 1, "value": {"title"');
  const again = open(path, 'b');
  await again.settle();
  expect(again.driven.screen()).toContain('bookmarks could not be read');
  again.driven.press('b').type('new').press('enter');
  await again.settle();
  expect(readdirSync(join(path, 'bookmarks'))).toHaveLength(2);
});

test.each([[undefined, 'ENOENT'], ['/dev/null/x', 'ENOTDIR']])('where nothing can be kept (%s), it is said and the replay goes on', async (path, code) => {
  const one = open(path, 'a');
  await one.settle();
  one.driven.press('b').type('note').press('enter');
  await one.settle();
  expect(one.driven.subject()).toEqual({kind: 'told', text: `not saved (${code})`});
  expect(notes(one)).toEqual(['note']);
});
