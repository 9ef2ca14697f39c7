import {expect, test} from 'vitest';
import {COMMAND_NAMES, commandRow, NAMED_COMMANDS} from '../../../src/shell/settings/commands.ts';
import {COMMON_OPTIONS, CONFIG_OPTIONS, ENVIRONMENT_OPTIONS, isOptionName, OPTION_NAMES, optionOf, optionOfLetter, optionsOf, variableOf} from '../../../src/shell/settings/options.ts';

const OWN = {
  play: 'speed fit start end from encoding clock questions resume paused skip-silence pause-at-questions pause-at gap repeat hide no-spoilers loop loop-rate drill shuffle seed prepare answer-limit report voice notes big reveal text script readings tone-sandhi watch lead room join audience name listen tls-cert tls-key insecure room-user room-password plain force theme ascii no-motion screen-reader remote ambiguous-width',
  info: 'from encoding clock questions json', check: 'from encoding clock questions notes', bookmarks: 'from encoding clock json', formats: '', keys: 'json remote',
  export: 'speed start end from encoding clock questions reveal text script readings tone-sandhi format output speaker question by media-offset chapters media size at cast-version force theme ascii',
  completion: '', schema: '',
};

test.each(Object.entries(OWN))('%s has these options of its own: %s', (command, names) => {
  expect(optionsOf(command as keyof typeof OWN).filter(name => !COMMON_OPTIONS.includes(name)).join(' ')).toBe(names);
});

test('every command has these options', () => {
  expect(COMMON_OPTIONS).toEqual(['color', 'lang', 'config', 'help', 'version']);
});

test('an option that concerns one run is set on the command line alone, or in the environment too, but not in the config file', () => {
  const lineOnly = 'resume lead audience insecure json format output speaker question by media-offset chapters media size at cast-version force help version'.split(' ');
  const notInFile = 'start end from encoding clock report notes watch join config'.split(' ');
  expect(OPTION_NAMES.filter(name => !ENVIRONMENT_OPTIONS.includes(name))).toEqual(lineOnly);
  expect(OPTION_NAMES.filter(name => !CONFIG_OPTIONS.includes(name) && !lineOnly.includes(name))).toEqual(notInFile);
});

test('an option has a letter, a default, a variable', () => {
  expect(['s', 'm', 'f', 'o', 'h', 'V', 'x', ''].map(optionOfLetter)).toEqual(['speed', 'pause-at-questions', 'format', 'output', 'help', 'version', undefined, undefined]);
  expect(Object.fromEntries(OPTION_NAMES.flatMap(name => (optionOf(name).default === undefined ? [] : [[name, optionOf(name).default]])))).toEqual({
    'speed': 1, 'gap': 0, 'repeat': 1, 'text': 'clean', 'script': 'source', 'readings': 'none', 'cast-version': '3', 'color': 'auto', 'theme': 'auto', 'ambiguous-width': 'auto',
  });
  expect(variableOf('pause-at-questions')).toBe('REPLAY_PRESSER_PAUSE_AT_QUESTIONS');
  expect(['speed', 'toString', 'Speed', ''].map(isOptionName)).toEqual([true, false, false, false]);
  expect(OPTION_NAMES.filter(name => optionOf(name).isSecret)).toEqual(['room-user', 'room-password']);
});

test.each([
  ['by', ['turn', 'cue']], ['cast-version', ['3', '2']], ['color', ['auto', 'always', 'never']], ['ambiguous-width', ['auto', '1', '2']], ['reveal', ['typewriter', 'sentence', 'turn']], ['voice', ['all', 'questions']],
] as const)('--%s is one of %j', (name, choices) => {
  expect(optionOf(name).type.choices).toEqual(choices);
});

test('a command takes transcripts, a shell, a schema or nothing, and some need no config file', () => {
  expect(Object.fromEntries(COMMAND_NAMES.map(name => [name, commandRow(name).operands?.usage]))).toEqual({
    play: '[transcript..]', info: '[transcript..]', check: '[transcript..]', bookmarks: '[transcript]', formats: undefined, keys: undefined, export: '[transcript..]', completion: 'bash|zsh|fish', schema: '[config|export]',
  });
  expect(COMMAND_NAMES.filter(name => commandRow(name).needsNoConfig)).toEqual(['formats', 'keys', 'completion', 'schema']);
  expect(COMMAND_NAMES.filter(name => commandRow(name).operands?.atMost === Infinity)).toEqual(['play', 'info', 'check', 'export']);
  expect(NAMED_COMMANDS).toEqual(COMMAND_NAMES.slice(1));
});
