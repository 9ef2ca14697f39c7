import {widthVersion} from '../../typesetting/width.ts';

/** Returns the cached value of a slot. It is computed again if one of the values in `of` has changed. */
export type Memory<Value> = (slot: string | number, of: readonly unknown[], make: () => Value) => Value;

/**
 * Makes a cache for `atMost` values, which must be at least the number of visible slots. Most of a frame is the same as
 * in the frame before. Equal inputs give the same object, so composing and painting it costs nothing either. If the
 * first input is another object, such as a timeline that has grown, the whole cache is cleared. Otherwise it would keep
 * the old object in memory.
 */
export function createCache<Value>(atMost: number): Memory<Value> {
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

/** Memoises the last result of a function: while every property is the same, so is the result, as with React's `memo`. */
export function memoiseLast<Props extends object, Value>(make: (props: Props) => Value): (props: Props) => Value {
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
