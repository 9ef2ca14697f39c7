import {outgoingData} from '../../transcript/outgoing.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {EXIT, UserError} from '../errors.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';

/**
 * The script for each shell. A script asks the program itself for the words that fit (`complete.ts`). Each line of the
 * answer is a word, a tab and its meaning. The line `:files` means that file names fit too. The scripts that yargs
 * writes are not used, because they offer file names whenever nothing else fits, and learn the shell from a variable.
 */
export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# replay-presser completion bash >> ~/.bashrc
_replay_presser() {
  local line word=\${COMP_WORDS[COMP_CWORD]}
  case $word in =|:) word=;; esac
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = :files ]; then
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <("\${COMP_WORDS[0]}" --get-yargs-completions "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o filenames -F _replay_presser replay-presser
`,
  zsh: `#compdef replay-presser
# replay-presser completion zsh > "\${fpath[1]}/_replay-presser"
_replay_presser() {
  local line files=
  local -a texts shown
  for line in "\${(@f)$("\${(Q)words[1]}" --get-yargs-completions "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      ('') ;;
      (:files) files=1;;
      (*) texts+=("\${line%%$'\\t'*}"); shown+=("\${line/$'\\t'/  -- }");;
    esac
  done
  if (( $#texts )); then compadd -l -d shown -a texts; fi
  if [[ -n $files ]]; then
    compset -P '--*='
    _files
  fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _replay_presser "$@"; else compdef _replay_presser replay-presser; fi
`,
  fish: `# replay-presser completion fish > ~/.config/fish/completions/replay-presser.fish
function __replay_presser
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in ($program --get-yargs-completions $words "$current" 2>/dev/null)
        if test "$line" = :files
            set -l option (string match -r -- '^--[^=]*=' "$current")
            for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
                echo "$option$path"
            end
        else
            echo $line
        end
    end
end
complete -c replay-presser -f -a '(__replay_presser)'
`,
};

/** Prints a script that completes commands, options, their values, and transcripts in a shell. */
export async function completion({io, paths: [shell = ''], messages}: Run): Promise<number> {
  if (!Object.hasOwn(SCRIPTS, shell)) throw new UserError(`completion${shell === '' ? '' : ` ${briefLine(shell)}`}: ${messages.shells}`);
  await print(io.stdout, outgoingData(SCRIPTS[shell]!));
  return EXIT.ok;
}
