/** Files of JSON and XML with one thing changed in each: left out, empty, or of another type. */

/** Values that stand in the place of another. */
const VALUES: Readonly<Record<string, unknown>> = {'left out': undefined, 'null': null, 'a number': 5, 'a negative number': -5, 'digits': '7', 'a time': '00:01:02.5', 'letters': 'x', 'no text': '', 'an empty list': [], 'an empty object': {}, 'true': true};

type Step = string | number;

/** Yields the text of a value with each of its parts changed. Of a list the second item stands for the others. */
export function* changedJson(value: unknown): Generator<readonly [name: string, text: string]> {
  for (const path of pathsIn(value)) {
    for (const [name, other] of Object.entries(VALUES)) yield [`${path.join('.')} ${name}`, JSON.stringify(replaced(value, path, other))];
  }
}

function* pathsIn(value: unknown): Generator<readonly Step[]> {
  if (typeof value !== 'object' || value === null) return;
  const keys: readonly Step[] = Array.isArray(value) ? value.map((_, index) => index).slice(0, 2).slice(-1) : Object.keys(value);
  for (const key of keys) {
    yield [key];
    for (const rest of pathsIn((value as Record<Step, unknown>)[key])) yield [key, ...rest];
  }
}

function replaced(value: unknown, [key, ...rest]: readonly Step[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((item, index): unknown => (index === key ? replaced(item, rest, other) : item));
  return {...value as object, [key]: replaced((value as Record<Step, unknown>)[key], rest, other)};
}

/** Returns a value whose lists have at most so many items, so that it is read quickly. */
export const shortened = (value: unknown, items: number): unknown =>
  (Array.isArray(value) ? value.slice(0, items).map(item => shortened(item, items)) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item, items)])) : value);

/** Yields a document with each of its tags changed. The first tag of a name and its attributes stands for the others. */
export function* changedXml(text: string): Generator<readonly [name: string, text: string]> {
  const seen = new Set<string>();
  for (const {0: tag, 1: name, 2: attributes, index} of text.matchAll(/<([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
    const found = Array.from(attributes!.matchAll(/\s+([\w:-]+)="([^"]*)"/g));
    const shape = `${name} ${found.map(([, key]) => key).join(' ')}`;
    if (seen.has(shape)) continue;
    seen.add(shape);
    const put = (other: string): string => text.slice(0, index) + other + text.slice(index + tag.length);
    yield [`<${name}> left out`, put('')];
    yield [`<${name}> of another name`, put(tag.replace(name!, 'other'))];
    yield [`<${name}> twice`, put(tag + tag)];
    yield [`<${name}> with text behind it`, put(`${tag} some words `)];
    for (const [whole, key] of found) for (const value of [undefined, '', 'x', '5', '-1s', '00:01:02.5']) yield [`${key} of <${name}> ${value === undefined ? 'left out' : `is "${value}"`}`, put(tag.replace(whole, value === undefined ? '' : ` ${key}="${value}"`))];
  }
  for (const end of ['</', '<', '-->', '"']) yield [`ends at the last ${end}`, text.slice(0, text.lastIndexOf(end))];
}
