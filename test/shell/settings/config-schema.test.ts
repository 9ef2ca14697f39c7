import {toJsonSchema} from '@valibot/to-json-schema';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {CONFIG_SCHEMA} from '../../../src/shell/settings/config-schema.ts';
import {CONFIG_OPTIONS, optionOf} from '../../../src/shell/settings/options.ts';
import {BINDING_NAMES} from '../../../src/ui/input/binding-names.ts';
import {run} from '../world.ts';

type Schema = {readonly type?: string; readonly enum?: readonly unknown[]; readonly pattern?: string; readonly minimum?: number; readonly maximum?: number; readonly description?: string; readonly anyOf?: readonly Schema[]};
const schema = JSON.parse(readFileSync(new URL('../../../dist/config.schema.json', import.meta.url), 'utf8')) as {
  readonly $schema: string; readonly additionalProperties: boolean; readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema & {readonly properties?: object; readonly additionalProperties?: boolean}>>;
};

test('the schema that is shipped is that of the table', async () => {
  expect(schema).toEqual(toJsonSchema(CONFIG_SCHEMA, {target: 'draft-2020-12', typeMode: 'input'}));
  expect(JSON.parse((await run(['schema'])).out)).toEqual(schema);
});

test('it knows every option of the file and every action, with their help, and no other', () => {
  const {properties} = schema;
  expect(Object.keys(properties)).toEqual(['$schema', ...CONFIG_OPTIONS, 'keys']);
  expect(Object.keys(properties['keys']!.properties!)).toEqual([...BINDING_NAMES]);
  expect([schema.additionalProperties, properties['keys']!.additionalProperties]).toEqual([false, false]);
  expect(schema.required ?? []).toEqual([]);
  for (const name of CONFIG_OPTIONS) expect(properties[name]!.description).toMatch(/\w/);
});

test('it knows the form of every value', () => {
  const {properties} = schema;
  expect(properties['plain']).toMatchObject({type: 'boolean'});
  expect(properties['theme']).toMatchObject({type: 'string', enum: optionOf('theme').type.choices});
  expect(properties['ambiguous-width']!.anyOf).toEqual([{type: 'string', enum: ['auto', '1', '2']}, {type: 'number', enum: [1, 2]}]);
  const [text, number] = properties['speed']!.anyOf!;
  expect(number).toEqual({type: 'number', minimum: 0.01, maximum: 1000});
  const form = new RegExp(text!.pattern!, 'u');
  expect(['10x', '10', '0.5', '1/2', '10×', 'max'].every(value => form.test(value))).toBe(true);
  expect(['fast', '', '-1', 'x10', '10 y'].some(value => form.test(value))).toBe(false);
  expect(new RegExp(properties['fit']!.anyOf![0]!.pattern!, 'u').test('soon')).toBe(false);
});
