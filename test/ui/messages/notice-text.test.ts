import {expect, test} from 'vitest';
import {REPLAY_GROUPS} from '../../../src/ui/input/commands.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const KEYS = KEYMAP.filter(({group}) => (REPLAY_GROUPS as readonly string[]).includes(group)).flatMap(({keys}) => keys);
const PLACES = ['g', '2', 'G', '2 k'];

test.each(LANGUAGES)('in %s no notice repeats what the status line says anyway', language => {
  const repeated = PLACES.flatMap(place => KEYS.flatMap(key => {
    const driven = drive(started(short()), {language, size: {columns: 160, rows: 30}}).press(`${place} +3000 ${key}`);
    const status = driven.rows().at(-1)!;
    // Fields have two blanks between them. A hint is a key and a word, and names what may be done next.
    const fields = status.trim().split(/\s{2,}/).map(field => field.toLowerCase());
    const said = fields.filter((field, index) => field.length > 1 && !/\d:\d\d/.test(field) && fields.some((other, beside) => beside !== index && other.startsWith(field)));
    const endsTwice = /ended\s+end\s|已结束\s+结尾|已結束\s+結尾/u.test(status);
    return said.length > 0 || endsTwice ? [[place, key, status]] : [];
  }));
  expect(repeated).toEqual([]);
});
