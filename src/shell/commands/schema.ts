import {outgoingData} from '../../transcript/outgoing.ts';
import {BINDING_NAMES} from '../../ui/input/keymap.ts';
import {EXIT} from '../errors.ts';
import type {Run} from '../main.ts';
import {en} from '../messages/en.ts';
import {CONFIG_OPTIONS, optionOf} from '../settings/options.ts';
import {print} from '../print.ts';

/** Prints the JSON schema of the config file, made from the table of options and the table of keys. */
export async function schema({io}: Run): Promise<number> {
  await print(io.stdout, outgoingData(`${JSON.stringify(configSchema(), undefined, 2)}\n`));
  return EXIT.ok;
}

/** JSON Schema, draft 2020-12. */
export function configSchema(): object {
  const keys = {oneOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'replay-presser',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      ...Object.fromEntries(CONFIG_OPTIONS.map(name => {
        const {kind, choices} = optionOf(name);
        const description = en.options[name];
        return [name, kind === 'flag' ? {type: 'boolean', description} : choices ? {enum: choices, description} : {type: ['string', 'number'], description}];
      })),
      keys: {
        type: 'object', additionalProperties: false, description: 'other keys for an action, by its name',
        properties: Object.fromEntries(BINDING_NAMES.map(name => [name, keys])),
      },
    },
  };
}
