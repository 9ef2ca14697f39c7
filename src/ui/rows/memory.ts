import {widthVersion} from '../../typesetting/width.ts';

/** Returns the value that was made last for a slot. It is made anew only when one of the values in `of` is another. */
export type Memory<Value> = (slot: string | number, of: readonly unknown[], make: () => Value) => Value;

/**
 * Makes a memory for `atMost` values; there must be at least as many as slots in sight. Most of a frame is as in the
 * frame before. The same values give the same object again, so composing and painting it costs nothing either. Another
 * object as the first value, such as a timeline that has grown, drops everything made of the one before. Nobody will ask
 * for that again, and it would keep the object.
 */
export function createMemory<Value>(atMost: number): Memory<Value> {
  const cache = new Map<string | number, {readonly of: readonly unknown[]; readonly version: number; readonly value: Value}>();
  let source: unknown;
  return (slot, of, make) => {
    const version = widthVersion();
    if (typeof of[0] === 'object' && of[0] !== source) {
      cache.clear();
      [source] = of;
    }
    const cached = cache.get(slot);
    if (cached && cached.version === version && cached.of.length === of.length && cached.of.every((value, index) => value === of[index])) return cached.value;
    if (cache.size >= atMost && !cached) cache.clear();
    const value = make();
    cache.set(slot, {of, version, value});
    return value;
  };
}

/** Returns the function with a memory for its last result: while every property is the same, so is the result, as with React's `memo`. */
export function remembersLast<Props extends object, Value>(make: (props: Props) => Value): (props: Props) => Value {
  let last: {readonly props: Props; readonly version: number; readonly value: Value} | undefined;
  return props => {
    if (!last || last.version !== widthVersion() || !isSame(last.props, props)) last = {props, version: widthVersion(), value: make(props)};
    return last.value;
  };
}

function isSame<Props extends object>(one: Props, other: Props): boolean {
  const names = Object.keys(one) as (keyof Props)[];
  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name]);
}
