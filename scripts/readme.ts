/** Writes the tables of keys and options into the README from the program's own: `npx tsx scripts/readme.ts`. A test compares. */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {LAYOUTS} from '../src/layouts/table.ts';
import {enHelp} from '../src/shell/messages/en-help.ts';
import {COMMAND_NAMES} from '../src/shell/settings/commands.ts';
import {OPTION_NAMES, optionOf, variableOf} from '../src/shell/settings/options.ts';
import {OVERLAY_GROUPS, REPLAY_GROUPS, ROOM_GROUPS, type KeyGroup} from '../src/ui/input/commands.ts';
import {KEYMAP} from '../src/ui/input/keymap.ts';
import {en as messages} from '../src/ui/messages/en.ts';
import {enMore} from '../src/ui/messages/en-more.ts';
import {keyLabel} from '../src/ui/messages/key-label.ts';

const readme = new URL('../README.md', import.meta.url);

/** A cell of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|');
/** A Markdown code span. */
const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function keyTable(groups: readonly KeyGroup[]): string {
  const rows = groups.flatMap(group => KEYMAP.filter(binding => binding.group === group).map(({keys, name}, index) => {
    const labels = keys.map(key => code(keyLabel(key, messages)));
    return `| ${index === 0 ? `**${enMore.keyGroups[group]}**` : ''} | ${cell(labels.length > 4 ? `${labels[0]!} … ${labels.at(-1)!}` : labels.join(' '))} | ${cell(enMore.keys[name])} |`;
  }));
  return ['| | key | action |', '| --- | --- | --- |', ...rows].join('\n');
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

/** The README with its tables made anew. */
export function withTables(text: string): string {
  const tables: Readonly<Record<string, string>> = {
    'keys': keyTable(REPLAY_GROUPS), 'keys in overlays': keyTable([...OVERLAY_GROUPS, ...ROOM_GROUPS]), 'options': optionTable(), 'layouts': layoutTable(),
  };
  return text.replaceAll(/(<!-- table: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start: string, name: string, end: string) => `${start}${tables[name]!}\n${end}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(readme, withTables(await readFile(readme, 'utf8')));
