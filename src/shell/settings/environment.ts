import {ENVIRONMENT_OPTIONS, optionOf, variableOf, type OptionName} from './options.ts';
import type {Layer} from './resolve.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says of options. An empty variable says nothing. */
export function environmentLayer(env: Environment): Layer {
  const values: Partial<Record<OptionName, string>> = {};
  const sources: Partial<Record<OptionName, string>> = {};
  for (const name of ENVIRONMENT_OPTIONS) {
    const {also} = optionOf(name);
    const own = env[variableOf(name)];
    if (own) values[name] = own;
    else if (also && env[also.variable] === also.value) [values[name], sources[name]] = [also.value, also.variable];
  }
  return {values, source: name => sources[name] ?? variableOf(name)};
}
