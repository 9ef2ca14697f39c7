import {outgoingData} from '../../transcript/outgoing.ts';
import {RATES} from '../../player/state.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {EXIT, UserError} from '../errors.ts';
import type {Run} from '../main.ts';
import {COMMANDS, OPTION_NAMES, optionOf, type Command, type OptionName} from '../settings/options.ts';
import {print} from '../print.ts';
import type {ShellMessages} from '../messages/messages.ts';

const SHELLS = {bash, zsh, fish} as const;

/** Prints a script that completes commands, options, their values, and transcripts in a shell. */
export async function completion({io, paths, messages}: Run): Promise<number> {
  const [shell = ''] = paths;
  const script = Object.entries(SHELLS).find(([name]) => name === shell)?.[1];
  if (!script) throw new UserError(`completion${shell === '' ? '' : ` ${visibleLine(shell)}`}: ${messages.shells}`);
  await print(io.stdout, outgoingData(script(messages)));
  return EXIT.ok;
}

const NAMED = COMMANDS.filter((command): command is Exclude<Command, 'play'> => command !== 'play');

/** The values that an option suggests; those of a choice are all there are. Undefined for a file. */
function valuesOf(name: OptionName): readonly string[] | undefined {
  const {choices} = optionOf(name);
  switch (name) {
    case 'speed':
      return [...RATES.map(rate => `${rate}x`), 'max'];
    case 'start':
    case 'end':
      return ['start', 'end', ...Array.from({length: 9}, (_, index) => `Q${index + 1}`)];
    case 'fit':
      return ['90s', '2m', '5m'];
    default:
      return choices;
  }
}

const takesValue = (name: OptionName): boolean => optionOf(name).kind === 'value';
const spelled = (name: OptionName): readonly string[] => [...(optionOf(name).alias ? [`-${optionOf(name).alias!}`] : []), `--${name}`];
const optionsOf = (command: Command): readonly OptionName[] => OPTION_NAMES.filter(name => optionOf(name).commands.includes(command));

function bash(): string {
  const values = OPTION_NAMES.filter(takesValue).map(name => {
    const all = valuesOf(name);
    return `    ${spelled(name).join('|')}) ${all ? `COMPREPLY=($(compgen -W '${all.join(' ')}' -- "$current"))` : 'COMPREPLY=($(compgen -f -- "$current"))'}; return;;`;
  });
  const options = COMMANDS.map(command => `    ${command}) options='${optionsOf(command).flatMap(spelled).join(' ')}';;`);
  return `# replay-presser completion bash >> ~/.bashrc
_replay_presser() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=play options
  case \${COMP_WORDS[1]} in ${NAMED.join('|')}) command=\${COMP_WORDS[1]};; esac
  case $previous in
${values.join('\n')}
  esac
  case $command in
${options.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $command == completion ]]; then
    COMPREPLY=($(compgen -W 'bash zsh fish' -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
    if (( COMP_CWORD == 1 )); then COMPREPLY+=($(compgen -W '${NAMED.join(' ')}' -- "$current")); fi
  fi
}
complete -o filenames -F _replay_presser replay-presser
`;
}

function zsh({options, commands}: ShellMessages): string {
  const quoted = (text: string) => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&');
  const specs = (command: Command) => optionsOf(command).map(name => {
    const values = valuesOf(name);
    const argument = takesValue(name) ? `:${name}:${values ? `(${values.join(' ')})` : '_files'}` : '';
    const [first, second] = spelled(name);
    return second
      ? `      '(${first} ${second})'{${first},${second}}'[${quoted(options[name])}]${argument}'`
      : `      '${first}[${quoted(options[name])}]${argument}'`;
  });
  const cases = NAMED.map(command => `    ${command})
      _arguments -s \\
${[...specs(command), `      '*:transcript:${command === 'completion' ? '(bash zsh fish)' : '_files'}'`].join(' \\\n')};;`);
  return `#compdef replay-presser
# replay-presser completion zsh > "\${fpath[1]}/_replay-presser"
_replay_presser() {
  local -a commands=(
${NAMED.map(command => `    '${command}:${quoted(commands[command])}'`).join('\n')}
  )
  case $words[2] in
${cases.join('\n')}
    *)
      if (( CURRENT == 2 )); then _describe command commands; fi
      _arguments -s \\
${[...specs('play'), "      '*:transcript:_files'"].join(' \\\n')};;
  esac
}
_replay_presser "$@"
`;
}

function fish({options, commands}: ShellMessages): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const within = (name: OptionName) => {
    const {commands: all} = optionOf(name);
    if (all.length === COMMANDS.length) return '';
    const named = all.filter(command => command !== 'play');
    const others = all.includes('play') ? `not __fish_seen_subcommand_from ${NAMED.filter(command => !all.includes(command)).join(' ')}` : `__fish_seen_subcommand_from ${named.join(' ')}`;
    return ` -n ${quoted(others)}`;
  };
  const lines = OPTION_NAMES.map(name => {
    const {alias} = optionOf(name);
    const values = valuesOf(name);
    const argument = takesValue(name) ? (values ? ` -x -a ${quoted(values.join(' '))}` : ' -r -F') : '';
    return `complete -c replay-presser${within(name)}${alias ? ` -s ${alias}` : ''} -l ${name}${argument} -d ${quoted(options[name])}`;
  });
  return `# replay-presser completion fish > ~/.config/fish/completions/replay-presser.fish
${NAMED.map(command => `complete -c replay-presser -n __fish_use_subcommand -a ${command} -d ${quoted(commands[command])}`).join('\n')}
complete -c replay-presser -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
${lines.join('\n')}
`;
}
