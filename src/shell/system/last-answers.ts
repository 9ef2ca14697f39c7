import type {Keyboard} from '../../ui/input/keyboard.ts';
import type {AskedTerminal} from './ask-terminal.ts';

/**
 * Reads and drops the terminal's outstanding answers after the last key has been read. Otherwise the shell would take
 * them for typed text. A process that is told to end waits only `atMost` milliseconds for them.
 */
export async function takeLastAnswers(keyboard: Pick<Keyboard, 'listen' | 'onEnd'>, {onReply, answered}: AskedTerminal, atMost?: number): Promise<void> {
  const stop = keyboard.listen(event => { if (event.type === 'reply') onReply(event.reply); });
  let ignoreEnd = () => {};
  // If the terminal has gone, no answer will come.
  const ended = new Promise<void>(resolve => { ignoreEnd = keyboard.onEnd(resolve); });
  await Promise.race([answered(atMost), ended]);
  ignoreEnd();
  stop();
}
