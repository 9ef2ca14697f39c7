import {describe, expect, test} from 'vitest';
import type {WorldAction} from '../../../src/player/actions.ts';
import {ALL_QUESTIONS} from '../../../src/player/training/drill-state.ts';
import type {PlayerState} from '../../../src/player/state.ts';
import {createReporter} from '../../../src/shell/commands/drill-report.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {SHORT, short} from '../../samples.ts';
import {run, world} from '../world.ts';

const screen = messagesFor('en');
const drilled = () => drive(started(short(), {drill: ALL_QUESTIONS})).press('x enter enter +4000 enter');

/** Makes a reporter in a world, and keeps its dispatched actions. */
function reporterIn(path: string | undefined, files: Readonly<Record<string, string>> = {}, force = false) {
  const {io, written} = world({files});
  const dispatched: WorldAction[] = [];
  const reporter = createReporter(path, force, io, screen, en);
  return {
    written, dispatched, finish: reporter.finish,
    async perform(effect: Parameters<typeof reporter.perform>[0], state: PlayerState) {
      reporter.perform(effect, state, action => { dispatched.push(action); });
      await new Promise(resolve => { setImmediate(resolve); });
    },
  };
}

describe('with --report', () => {
  test('the report is written after every attempt, each time whole', async () => {
    const driven = drilled();
    const {perform, written, finish} = reporterIn('r.json');
    await perform({type: 'report'}, driven.state());
    expect(JSON.parse(written.get('r.json')!)).toMatchObject({questions: [{attempts: [{time: 4000}]}]});
    await perform({type: 'report'}, driven.press('enter [ enter enter +5000 enter').state());
    expect(JSON.parse(written.get('r.json')!)).toMatchObject({questions: [{attempts: [{time: 4000}, {time: 5000}]}]});
    expect(await finish(driven.state(), driven.now())).toBeUndefined();
  });

  test('an answer that was being given when the terminal closed is in it', async () => {
    const driven = drilled().press('] enter enter +7000');
    const {finish, written} = reporterIn('r.csv');
    expect(await finish(driven.state(), driven.now())).toBeUndefined();
    expect(written.get('r.csv')).toMatch(/^2,乙報記者,1,7,.*,1,/m);
  });

  test('a file that has come meanwhile is not written over, and what was measured is printed', async () => {
    const driven = drilled();
    const {perform, written, dispatched, finish} = reporterIn('r.md', {'r.md': 'mine'});
    await perform({type: 'report'}, driven.state());
    expect(written.size).toBe(0);
    expect(dispatched).toMatchObject([{type: 'notify', subject: {said: {kind: 'not-saved'}}}]);
    expect(await finish(driven.state(), driven.now())).toContain('0:04.00');
  });

  test.each([
    ['r.txt', {}, 'r.txt: expected a name that ends in .md, .json, .csv'], ['none/r.md', {}, 'none/r.md: no such folder; expected a file in one that exists'],
    ['r.md', {'r.md': 'x'}, 'r.md: exists already; --force overwrites it'],
  ])('%s is refused in one line before anything else', async (path, files, message) => {
    const {code, errors, out} = await run(['--report', path, 'talk.txt'], {files: {'talk.txt': SHORT, ...files}});
    expect([code, out]).toEqual([2, '']);
    expect(errors).toBe(`replay-presser: ${message}\n`);
  });
});

describe('without it', () => {
  test('a name that is free is offered, and taken with a number where it has been taken since', async () => {
    const driven = drilled();
    const {perform, written, dispatched, finish} = reporterIn(undefined, {'drill-2024-03-01.md': 'old'});
    await perform({type: 'name-report'}, driven.state());
    expect(dispatched).toEqual([{type: 'report-named', name: 'drill-2024-03-01-2.md', isSaved: false}]);
    written.set('drill-2024-03-01-2.md', 'somebody else’s');
    await perform({type: 'save-report', name: 'drill-2024-03-01-2.md'}, driven.state());
    expect(written.get('drill-2024-03-01-2.md')).toBe('somebody else’s');
    expect(written.get('drill-2024-03-01-3.md')).toContain('0:04.00');
    expect(dispatched.at(-1)).toEqual({type: 'report-named', name: 'drill-2024-03-01-3.md', isSaved: true});
    expect(await finish(driven.state(), driven.now())).toBeUndefined();
  });

  test('what was measured is printed when the program is quit', async () => {
    const driven = drilled();
    expect(await reporterIn(undefined).finish(driven.state(), driven.now())).toContain('| 1 | 甲報記者 | 1 | 0:04.00 |');
    const none = drive(started(short()));
    expect(await reporterIn(undefined).finish(none.state(), none.now())).toBeUndefined();
  });
});

test.each([
  ['--questions 9', '--questions 9: expected a question from 1 to 2'], ['--answer-limit x', '--answer-limit x: expected a length of time such as 90s, 2m or 1:30'],
  ['--gap 99', '--gap 99: expected a number from 0 to 10 such as 1.2'], ['--pause-at words', '--pause-at words: expected one or more of questions, answers, turns, sentences, separated by commas'],
  ['--questions 2,x', '--questions 2,x: expected guess, labels or none, or numbers of questions such as 2,4'], ['--repeat 0', '--repeat 0: expected a whole number from 1 to 20'],
  ['--loop-rate 1,max', '--loop-rate 1,max: expected rates separated by commas, such as 0.8,1,1.2'],
])('%s is refused in one line', async (line, message) => {
  const {code, errors, out} = await run([...line.split(' '), 'talk.txt'], {files: {'talk.txt': SHORT}});
  expect([code, out, errors]).toEqual([2, '', `replay-presser: ${message}\n`]);
});
