import {expect, test} from 'vitest';
import {withoutEnd} from '../../src/transcript/ends.ts';

test.each([['a,b,;', ',;', 'a,b'], ['，，', '，', ''], ['', ',', ''], ['a', '', 'a'], ['a]\\', '\\]', 'a']])('%j without %j is %j', (text, characters, expected) => expect(withoutEnd(text, characters)).toBe(expected));
