import {openConversion, TARGETS, type Target} from '../../chinese/conversion.ts';
import type {Words} from '../../chinese/words.ts';
import type {Converter, Converters} from '../../transcript/wording.ts';

/**
 * Opens the converters between the scripts. Except for the list of words, all data is loaded when a converter is first
 * used.
 */
export function openConverters(words: Words): Converters {
  let opened: ReturnType<typeof openConversion> | undefined;
  const conversion = () => (opened ??= openConversion(words));
  const converter = (target: Target): Converter => Object.assign((text: string) => conversion().convert(text, target), {
    within: (context: Parameters<NonNullable<Converter['within']>>[0]) => conversion().within(context, target),
  });
  return Object.fromEntries(TARGETS.map(target => [target, converter(target)])) as Converters;
}
