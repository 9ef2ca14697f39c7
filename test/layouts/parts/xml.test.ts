import {expect, test} from 'vitest';
import {visitXml} from '../../../src/layouts/parts/xml.ts';
import {mixed} from '../mixed.ts';

/** Returns what a document says to its visitor, and its fault. */
function visited(text: string): string {
  const seen: string[] = [];
  const fault = visitXml(text, {
    open: (name, attributes, at, to) => { seen.push(`<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')} ${at}–${to}`); },
    close: (name, at, to) => { seen.push(`/${name} ${at}–${to}`); },
    text: (words, at, to) => { seen.push(`${JSON.stringify(words)} ${at}–${to}`); },
  });
  return `${JSON.stringify(text)}: ${[...seen, ...(fault ? [`${fault.problem} at ${fault.offset}`] : [])].join(', ')}\n`;
}

const PIECES = ['<a>', '</a>', '<x:b y="1" x:z=\'&lt;2\'>', '</x:b>', '<c xml:id="7"/>', '<c d = "a>b"  e>', '</c >', 'words', ' ', '<!-- > -->', '<!--', '<![CDATA[<&]]>', '<![CDATA[', '<?x ?>', '<?', '<!DOCTYPE a>', '&amp;&quot;&apos;&gt;&nbsp;', '&#65;&#x42;&#0;&#xD800;&#xDFFF;&#xE000;&#x10FFFF;&#x110000;', '<', '>', '"', '<>', '< a>', '<a', '</', '<a=b>', '<a b="<">'];

test('a document of any pieces is visited in order, up to its fault', async () => {
  await expect(mixed(PIECES, 260, 7, 3).map(pieces => visited(pieces.join(''))).join('')).toMatchFileSnapshot('visited.txt');
});

test('elements are no deeper than a thousand', () => {
  expect(visited('<a>'.repeat(1000) + '</a>'.repeat(1000))).not.toContain('broken');
  expect(visited('<a>'.repeat(1001) + '</a>'.repeat(1001))).toContain('broken-xml at 3000');
});
