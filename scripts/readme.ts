/**
 * Writes the tables of the README and of the other pages, and the map of `src/`, from the program itself: `npx tsx
 * scripts/readme.ts`. `test/readme.test.ts` compares them. A table is between `<!-- table: NAME -->` and `<!-- end
 * -->`.
 */
import {readdirSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {LAYOUTS} from '../src/layouts/table.ts';
import {enHelp} from '../src/shell/messages/en-help.ts';
import {COMMAND_NAMES} from '../src/shell/settings/commands.ts';
import {OPTION_NAMES, optionOf, variableOf} from '../src/shell/settings/options.ts';
import {OVERLAY_GROUPS, REPLAY_GROUPS, ROOM_GROUPS, type KeyGroup} from '../src/ui/input/commands.ts';
import type {BindingName} from '../src/ui/input/binding-names.ts';
import type {Binding} from '../src/ui/input/bindings.ts';
import {KEYMAP} from '../src/ui/input/keymap.ts';
import {en as messages} from '../src/ui/messages/en.ts';
import {enMore} from '../src/ui/messages/en-more.ts';
import {keyLabel} from '../src/ui/messages/key-label.ts';
import {folderTable, mapSvg} from './map.ts';

const root = new URL('../', import.meta.url);

/** The pages of the repository, by their paths in it. */
export const PAGES: readonly string[] = ['.', 'docs'].flatMap(folder => readdirSync(new URL(`${folder}/`, root)).filter(name => name.endsWith('.md')).map(name => (folder === '.' ? name : `${folder}/${name}`))).toSorted();

/** A cell of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|');
/** A Markdown code span. */
const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** Returns the keys of a row of the table, with their labels. */
const labelsOf = ({keys}: Binding): string => {
  const labels = keys.map(key => code(keyLabel(key, messages)));
  return cell(labels.length > 4 ? `${labels[0]!} … ${labels.at(-1)!}` : labels.join(' '));
};

function keyTable(groups: readonly KeyGroup[]): string {
  const rows = groups.flatMap(group => KEYMAP.filter(binding => binding.group === group).map((binding, index) =>
    `| ${index === 0 ? `**${enMore.keyGroups[group]}**` : ''} | ${labelsOf(binding)} | ${cell(enMore.keys[binding.name])} |`));
  return ['| | key | action |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The keys that a newcomer needs. */
const FIRST_KEYS: ReadonlySet<BindingName> = new Set([
  'play', 'faster', 'slower', 'forward', 'back', 'next-question', 'previous-question', 'go-to', 'line-down', 'line-up', 'follow', 'script', 'readings', 'outline', 'search',
  'copy', 'bookmark', 'pause-at-questions', 'drill', 'help', 'close', 'quit',
]);

function firstKeyTable(): string {
  const rows = KEYMAP.filter(({name}) => FIRST_KEYS.has(name)).map(binding => `| ${labelsOf(binding)} | ${cell(enMore.keys[binding.name])} |`);
  return ['| key | action |', '| --- | --- |', ...rows].join('\n');
}

function optionTable(): string {
  const rows = OPTION_NAMES.map(name => {
    const {alias, type: {placeholder, choices}, commands, isSecret} = optionOf(name);
    const value = placeholder ?? choices?.join('|');
    const spelled = isSecret ? variableOf(name) : `${alias ? `-${alias}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`;
    const where = commands.length === COMMAND_NAMES.length ? 'all' : commands.join(', ');
    return `| ${cell(code(spelled))} | ${where} | ${cell(enHelp.options[name])} |`;
  });
  return ['| option | command | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function layoutTable(): string {
  const rows = LAYOUTS.map(({id, name, example}) => `| ${cell(code(id))} | ${cell(name.en)} | ${cell(code(example.split('\n')[0]!.replaceAll('\t', ' ').trim()))} |`);
  return ['| layout | what it is | it begins so |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The tables by their names. */
export const TABLES: Readonly<Record<string, () => string>> = {
  'first keys': firstKeyTable, 'keys': () => keyTable(REPLAY_GROUPS), 'keys in overlays': () => keyTable([...OVERLAY_GROUPS, ...ROOM_GROUPS]), 'options': optionTable, 'layouts': layoutTable, 'folders': folderTable,
};

/** Returns a page with its tables made again. Throws for an unknown table. */
export function withTables(page: string): string {
  return page.replaceAll(/(<!-- table: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start: string, name: string, end: string) => {
    const table = TABLES[name];
    if (!table) throw new Error(`there is no table ${name}`);
    return `${start}${table()}\n${end}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of PAGES) {
    const text = await readFile(new URL(page, root), 'utf8');
    const made = withTables(text);
    if (made !== text) await writeFile(new URL(page, root), made);
  }
  await writeFile(new URL('docs/map.svg', root), mapSvg());
}
