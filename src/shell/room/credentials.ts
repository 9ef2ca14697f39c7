import {outgoingControl, outgoingMessage, outgoingRow} from '../../transcript/outgoing.ts';
import {roomMessages} from '../../ui/messages/room/languages.ts';
import {Ended} from '../errors.ts';
import type {Run} from '../run.ts';

export type Credentials = {readonly user: string; readonly password: string};

/** Returns the user and the password from the environment or the config file; undefined without a password. */
export const givenCredentials = ({options}: Run): Credentials | undefined =>
  (options['room-password'] === undefined ? undefined : {user: options['room-user'] ?? '', password: options['room-password']});

/** Asks for the user and the password on the terminal. A typed password is not shown. */
export async function askCredentials(run: Run): Promise<Credentials> {
  const {command} = roomMessages(run.screen);
  const given = run.options['room-user'];
  const typed = await ask(run, [...(given === undefined ? [{label: command.user, isHidden: false}] : []), {label: command.password, isHidden: true}]);
  return {user: given ?? typed[0]!, password: typed.at(-1)!};
}

const LONGEST = 256;

/** A question on the terminal. With `isHidden` the answer is not echoed. */
type Asked = {readonly label: string; readonly isHidden: boolean};

/**
 * Reads a line from the keyboard for each question. Rejects with `Ended` at Ctrl+C, Ctrl+D, the end of the input or a
 * signal. Echo is off before the first question and between two questions, because people, and programs that fill in
 * passwords, may answer early.
 */
function ask({io, ended}: Run, questions: readonly Asked[]): Promise<readonly string[]> {
  const {stdin, stderr} = io;
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    let text = '';
    let last = '';
    const show = () => {
      const {label, isHidden} = questions[answers.length]!;
      stderr.write(outgoingControl`\r${outgoingRow(isHidden ? label : `${label}${text}`)}\u001B[K`);
    };
    const stop = () => {
      stdin.off('data', take);
      stdin.off('end', leave);
      ended.removeEventListener('abort', leave);
      stdin.setRawMode(false);
      stdin.pause();
    };
    const leave = () => {
      stop();
      stderr.write(outgoingMessage(''));
      reject(new Ended());
    };
    const take = (data: Buffer | string) => {
      for (const character of data.toString()) {
        const isSecondHalf = character === '\n' && last === '\r';
        last = character;
        if (isSecondHalf) continue;
        if (character === '\r' || character === '\n') {
          show();
          stderr.write(outgoingMessage(''));
          answers.push(text);
          text = '';
          if (answers.length < questions.length) continue;
          stop();
          return resolve(answers);
        }
        if (character === '\u0003' || character === '\u0004') return leave();
        if (character === '\u007F' || character === '\b') text = Array.from(text).slice(0, -1).join('');
        else if (character >= ' ' && text.length < LONGEST) text += character;
      }
      show();
    };
    stdin.setRawMode(true);
    stdin.on('data', take);
    stdin.once('end', leave);
    ended.addEventListener('abort', leave, {once: true});
    stdin.resume();
    show();
  });
}
