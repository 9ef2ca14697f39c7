import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Returns every piece of text between quotes in a file, and between the insertions of a template. */
function textsIn(path: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest));
  return texts;
}

const MESSAGES = LANGUAGES.map(language => {
  const files = ['src/ui/messages/', 'src/shell/messages/'].flatMap(folder => readdirSync(new URL(folder, root)).filter(name => [`${language}.ts`, `${language}-more.ts`, `${language}-help.ts`].includes(name)).map(name => folder + name));
  return {language, texts: files.flatMap(textsIn)};
});

/** The words in backquotes in the last column of the glossary. */
const unwanted = [...read('docs/glossary.md').matchAll(/^\|.*\| ([^|]*)\|$/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, word]) => word!));

test.each(MESSAGES)('no message in $language uses a word that the glossary rules out', ({texts}) => {
  expect(texts.length).toBeGreaterThan(150);
  expect(unwanted.length).toBeGreaterThan(40);
  // 注音符號 is the name of ㄅㄆㄇ; 注音 alone is not what the readings are.
  const found = texts.flatMap(text => unwanted.filter(word => text.replaceAll(/注音符[号號]/g, '').includes(word)).map(word => [word, text]));
  expect(found).toEqual([]);
});

test.each(MESSAGES.filter(({language}) => language !== 'en'))('lists in $language take 、, and no blank follows a full-width mark', ({texts}) => {
  expect(texts.filter(text => /, |[：，、；。！？] /.test(text))).toEqual([]);
});

test.each([['zh-Hans', /[「」『』]/], ['zh-Hant', /[“”‘’]/]])('quotation marks in %s are its own', (language, others) => {
  const {texts} = MESSAGES.find(messages => messages.language === language)!;
  // One message names the characters whose width is asked for.
  expect(texts.filter(text => others.test(text) && !text.startsWith('“ ” — …'))).toEqual([]);
});
