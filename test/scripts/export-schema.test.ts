import {readFileSync} from 'node:fs';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {EXPORT_SCHEMA} from '../../scripts/export-schema.ts';
import {run} from '../shell/world.ts';

const example = (name: string) => `transcripts/examples/${name}`;

test.each(['broadcast.txt', 'gazette.md', 'inqscribe.txt', 'webvtt.youtube.vtt', 'labels.txt'])('what is exported of %s fits the schema, and has nothing else', async name => {
  const path = example(name);
  const {out} = await run(['export', path, '-f', 'json'], {files: {[path]: readFileSync(new URL(`../../${path}`, import.meta.url))}});
  const checked = v.safeParse(EXPORT_SCHEMA, JSON.parse(out));
  expect(checked.issues?.map(({message, path: at}) => `${at?.map(({key}) => String(key)).join('.')}: ${message}`)).toBeUndefined();
});

test('the command prints what the build has made of it', async () => {
  const {out} = await run(['schema', 'export']);
  expect(JSON.parse(out)).toMatchObject({$schema: 'https://json-schema.org/draft/2020-12/schema', title: 'replay-presser, export -f json', required: expect.arrayContaining(['version', 'turns'])});
  expect((await run(['schema', 'config'])).out).toBe((await run(['schema'])).out);
  expect(await run(['schema', 'x'])).toMatchObject({code: 2, errors: 'replay-presser: schema x: expected config, export\n'});
});
