import {describe, expect, test} from 'vitest';
import {usageText} from '../../../src/shell/commands/help.ts';
import {helpWordsIn, wordsIn} from '../../../src/shell/messages/languages.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {COMMAND_NAMES, type Command} from '../../../src/shell/settings/commands.ts';
import {ENVIRONMENT_OPTIONS, variableOf} from '../../../src/shell/settings/options.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';

/** Marks that begin no line in Chinese text. */
const CLOSING = /^\s*[，。；：、！？）」』”’】》…]/m;

describe.each(LANGUAGES)('the help in %s', language => {
  const helpOf = async (command: Command, columns: number) => usageText(command, await helpWordsIn(language), (await wordsIn(language)).messages.list, columns);

  test.each([60, 72, 80, 100])('no line begins with a closing mark, and none is wider than %i columns', async columns => {
    for (const command of COMMAND_NAMES) {
      const help = await helpOf(command, columns);
      expect(help).not.toMatch(CLOSING);
      expect(help.split('\n').filter(line => displayWidth(line) > columns)).toEqual([]);
    }
  });

  test('no name of a variable is broken', async () => {
    const help = await helpOf('play', 100);
    expect(ENVIRONMENT_OPTIONS.map(variableOf).filter(name => !new RegExp(`\\b${name}\\b`).test(help))).toEqual([]);
  });
});
