import type {Keyboard} from '../../ui/input/keyboard.ts';
import type {AskedTerminal} from './ask-terminal.ts';

/**
 * Reads the answers that are still to come when nobody reads keys any more, and drops them. The shell would take them for
 * typed text. A process that is told to end waits only `atMost` milliseconds for them.
 */
export async function takeLastAnswers(keyboard: Pick<Keyboard, 'listen' | 'onEnd'>, {onReply, answered}: AskedTerminal, atMost?: number): Promise<void> {
  const stop = keyboard.listen(event => { if (event.type === 'reply') onReply(event.reply); });
  let ignoreEnd = () => {};
  // Without its terminal nothing answers any more.
  const ended = new Promise<void>(resolve => { ignoreEnd = keyboard.onEnd(resolve); });
  await Promise.race([answered(atMost), ended]);
  ignoreEnd();
  stop();
}
