import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const root = new URL('../', import.meta.url);
const files = ['src', 'test', 'scripts', 'bench'].flatMap(folder => readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: 'utf8'})
  .map(name => `${folder}/${name.replaceAll('\\', '/')}`).filter(name => /\.tsx?$/.test(name)));

/** A docstring in one line, and the place where it begins. */
type Docstring = {readonly place: string; readonly text: string};

/** Returns the docstrings of a file. A text between quotes is none. */
function docstringsIn(file: string): readonly Docstring[] {
  const source = readFileSync(new URL(file, root), 'utf8');
  return Array.from(source.matchAll(/(?<=^|[\s({;,])\/\*\*(?!\/)([^]*?)\*\//g), ({index, 1: body}) => ({
    place: `${file}:${source.slice(0, index).split('\n').length}`,
    text: body!.replaceAll(/^\s*\* ?/gm, '').replaceAll(/\s+/g, ' ').trim(),
  }));
}

const docstrings = files.flatMap(docstringsIn);

/** The words of each sentence. A piece of code counts as one word. */
const sentencesOf = (text: string): readonly (readonly string[])[] =>
  text.replaceAll(/``.+?``|`[^`]*`/g, 'X').split(/(?<=[.!?][”’)"]*)\s+(?=[“"(]?[\p{Lu}\p{Script=Han}])/u).map(sentence => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []);

test('docstrings are found', () => expect(docstrings.length).toBeGreaterThan(2500));

test('a docstring says what a thing does or is: it begins with a verb or a noun, and not with What, How or Whether', () => {
  expect(docstrings.filter(({text}) => /^(?:What|How|Whether)\b/.test(text))).toEqual([]);
});

test('no sentence of a docstring has more than thirty words', () => {
  expect(docstrings.filter(({text}) => sentencesOf(text).some(words => words.length > 30))).toEqual([]);
});

test.each([
  ['One two. Three four `a. B c` five.', [2, 4]], ['It is 4.3 a second here. “Then” more.', [7, 2]], ['發布。 Two words', [3]],
])('sentences of %j', (text, counts) => expect(sentencesOf(text).map(words => words.length)).toEqual(counts));
