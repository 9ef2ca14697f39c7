import {describe, expect, test} from 'vitest';
import {en} from '../../../src/shell/messages/en.ts';
import {parseCommandLine} from '../../../src/shell/settings/command-line.ts';

const parse = (...argv: readonly string[]) => parseCommandLine(argv, en);
const refusal = (...argv: readonly string[]): string => {
  try {
    return JSON.stringify(parse(...argv));
  } catch (error) {
    return (error as Error).message;
  }
};

describe('options', () => {
  test.each([
    [['--speed', '10x'], {speed: '10x'}],
    [['--speed=10x'], {speed: '10x'}],
    [['-s', '10x'], {speed: '10x'}],
    [['-s10x'], {speed: '10x'}],
    [['-s=10x'], {speed: '10x'}],
    [['-ms10x'], {'pause-at-questions': true, 'speed': '10x'}],
    [['-ms', '2'], {'pause-at-questions': true, 'speed': '2'}],
    [['--start', '-30s'], {start: '-30s'}],
    [['--start=-30s'], {start: '-30s'}],
    [['--start', '+2m'], {start: '+2m'}],
    [['--no-motion'], {'no-motion': true}],
    [['--no-motion', '--paused', '-m'], {'no-motion': true, 'paused': true, 'pause-at-questions': true}],
    // A setting of yargs' parser each: numbers stay texts, and so do quotation marks, dots and camels.
    [['--speed', '010'], {speed: '010'}],
    [['--speed', '"2"'], {speed: '"2"'}],
    [['--config=a.b=c'], {config: 'a.b=c'}],
    // The last counts.
    [['--speed', '2', '--speed', '3'], {speed: '3'}],
    [['-s2', '--speed=3'], {speed: '3'}],
    [['-m', '-m'], {'pause-at-questions': true}],
  ])('%j', (argv, values) => {
    expect(parse(...argv)).toEqual({command: 'play', paths: [], values});
  });

  test.each([
    ['info', ['info', 'talk.txt', '--json'], {paths: ['talk.txt'], values: {json: true}}],
    ['export', ['export', '-fjson', '-o', '-', 'talk.txt'], {paths: ['talk.txt'], values: {format: 'json', output: '-'}}],
    ['export', ['export', '--output=-x', '--force'], {paths: [], values: {output: '-x', force: true}}],
    ['check', ['check', 'a', 'b', 'c'], {paths: ['a', 'b', 'c'], values: {}}],
    ['info', ['--json', 'info'], {paths: [], values: {json: true}}],
  ])('of %s: %j', (command, argv, rest) => {
    expect(parse(...argv)).toEqual({command, ...rest});
  });

  test('a flag takes no word behind it', () => {
    expect(parse('--paused', 'true')).toEqual({command: 'play', paths: ['true'], values: {paused: true}});
  });

  test('end at --: what follows is a transcript, whatever it is called', () => {
    expect(parse('--paused', '--', '--speed')).toEqual({command: 'play', paths: ['--speed'], values: {paused: true}});
    expect(parse('--', 'info')).toEqual({command: 'play', paths: ['info'], values: {}});
    expect(parse('--', '-fjson').paths).toEqual(['-fjson']);
    expect(parse('check', 'a', '--', '-5').paths).toEqual(['a', '-5']);
  });

  test('a transcript may be standard input, and a number', () => {
    expect(parse('-').paths).toEqual(['-']);
    expect(parse('007').paths).toEqual(['007']);
  });
});

describe('what is wrong is told with its name and what is right', () => {
  test.each([
    [['--sped', '3'], '--sped is not an option; did you mean --speed?'],
    [['--sepeds'], '--sepeds is not an option; did you mean --speed?'],
    [['--screen'], '--screen is not an option; did you mean --screen-reader?'],
    [['--motion'], '--motion is not an option; see --help'],
    [['--no-paused'], '--no-paused is not an option; see --help'],
    [['--fi'], '--fi is not an option; see --help'],
    [['-x'], '-x is not an option; see --help'],
    [['-mx'], '-x is not an option; see --help'],
    [['-5'], '-5 is not an option; see --help'],
    [['---'], '--- is not an option; see --help'],
    [['--_=x'], '--_ is not an option; see --help'],
    [['--_'], '--_ is not an option; see --help'],
    [['--toString'], '--toString is not an option; see --help'],
    [['--constructor=1'], '--constructor is not an option; see --help'],
    [['--noMotion'], '--noMotion is not an option; did you mean --no-motion?'],
    [['--speed.x', '1'], '--speed.x is not an option; did you mean --speed?'],
    [['--speed'], '--speed needs a value; see --help'],
    [['-s'], '-s needs a value; see --help'],
    [['--speed', '--paused'], '--speed needs a value; see --help'],
    [['--speed='], '--speed needs a value; see --help'],
    [['--speed', ''], '--speed needs a value; see --help'],
    [['export', '-o', '--force'], '-o needs a value; see --help'],
    [['--paused=yes'], '--paused takes no value'],
    [['--paused=true'], '--paused takes no value'],
    [['-m=1'], '-m takes no value'],
    [['-m1'], '--pause-at-questions takes no value'],
    [['--no-motion=false'], '--no-motion takes no value'],
    [['info', '--speed', '2'], '--speed is not an option of info; see replay-presser info --help'],
    [['--json'], '--json is not an option of play; see replay-presser --help'],
    [['inof', '--json'], '--json is not an option of play; did you mean the command info instead of inof?'],
    [['talk.txt', '--json'], '--json is not an option of play; see replay-presser --help'],
    [['bookmarks', 'one', 'two'], 'two: expected one transcript'],
    [['schema', 'config', 'FILE'], 'schema FILE: expected config, export'],
    [['keys', '--', '-x'], '-x: expected no transcript'],
    [['completion', 'bash', 'zsh'], 'completion zsh: expected bash, zsh or fish'],
  ])('%j', (argv, message) => {
    expect(refusal(...argv)).toBe(message);
  });

  test('and no more of it than a line can hold', () => {
    const long = 'x'.repeat(5000);
    for (const argv of [[`--${long}`], [`-${long}`], ['bookmarks', 'one', long], ['schema', 'config', long], ['completion', 'bash', long]]) expect(refusal(...argv).length).toBeLessThan(300);
  });
});

test.each([
  [['--voice'], {voice: 'all'}, []], [['--voice', 'questions'], {voice: 'questions'}, []], [['--voice', 'talk.txt'], {voice: 'all'}, ['talk.txt']], [['--voice', '--paused'], {voice: 'all', paused: true}, []], [['--voice=questions'], {voice: 'questions'}, []],
  [['a', '--', '--voice'], {}, ['a', '--voice']], [['--voice', '--', 'questions'], {voice: 'all'}, ['questions']], [['--', '--voice', 'all'], {}, ['--voice', 'all']], [['voice'], {}, ['voice']], [['--start', 'all', '--voice'], {start: 'all', voice: 'all'}, []],
] as const)('an option whose name may stand alone takes a value that is one: %j', (argv, values, paths) => {
  expect(parse(...argv)).toEqual({command: 'play', paths, values});
});

test('a word with a hyphen inside is a transcript', () => {
  expect(parse('my-talk.txt').paths).toEqual(['my-talk.txt']);
});
