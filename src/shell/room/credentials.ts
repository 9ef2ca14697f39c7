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
  const user = run.options['room-user'] ?? await ask(run, command.user, false);
  return {user, password: await ask(run, command.password, true)};
}

const LONGEST = 256;

/** Reads a line from the keyboard. Rejects with `Ended` at Ctrl+C, Ctrl+D, the end of the input or a signal. */
function ask({io, ended}: Run, label: string, isHidden: boolean): Promise<string> {
  const {stdin, stderr} = io;
  stderr.write(outgoingRow(label));
  return new Promise((resolve, reject) => {
    let text = '';
    const stop = () => {
      stdin.off('data', take);
      stdin.off('end', leave);
      ended.removeEventListener('abort', leave);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write(outgoingMessage(''));
    };
    const leave = () => {
      stop();
      reject(new Ended());
    };
    const take = (data: Buffer | string) => {
      for (const character of data.toString()) {
        if (character === '\r' || character === '\n') {
          stop();
          return resolve(text);
        }
        if (character === '\u0003' || character === '\u0004') return leave();
        if (character === '\u007F' || character === '\b') text = Array.from(text).slice(0, -1).join('');
        else if (character >= ' ' && text.length < LONGEST) text += character;
      }
      if (!isHidden) stderr.write(outgoingControl`\r${outgoingRow(`${label}${text}`)}\u001B[K`);
    };
    stdin.setRawMode(true);
    stdin.on('data', take);
    stdin.once('end', leave);
    ended.addEventListener('abort', leave, {once: true});
    stdin.resume();
  });
}
