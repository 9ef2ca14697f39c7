import type {Outgoing} from '../../transcript/outgoing.ts';
import {createPainter} from '../canvas/painter.ts';
import type {Keyboard} from '../input/keyboard.ts';
import type {Keymap} from '../input/bindings.ts';
import type {Messages} from '../messages/messages.ts';
import type {ScreenStream} from '../screen/run-screen.tsx';
import type {Paint} from '../themes/theme.ts';
import {entriesInView, selectedEntry, updateChooser, withDetail, type ChooserState, type Detail, type Entry} from './chooser.ts';
import {chooserRows} from './rows.ts';

/** The outside world of the list. The terminal has already been taken. */
export type ChooserIo = {
  readonly stdout: Pick<ScreenStream, 'columns' | 'rows' | 'on' | 'off'>;
  readonly write: (text: Outgoing) => void;
  readonly keyboard: Keyboard;
  readonly messages: Messages;
  readonly keymap: Keymap;
  readonly look: () => Paint;
  /** Reads a file. Resolves with undefined if it is no transcript, or if `over` is aborted. */
  readonly read: (entry: Entry, over: AbortSignal) => Promise<Detail | undefined>;
  readonly suspend: () => Promise<void>;
  readonly ended: AbortSignal;
};

/** Shows the list until the user chooses. Resolves with the last state, and with the chosen file or undefined. */
export function runChooser(initial: ChooserState, {stdout, write, keyboard, messages, keymap, look, read, suspend, ended}: ChooserIo): Promise<{readonly state: ChooserState; readonly chosen: Entry | undefined}> {
  let state = initial;
  const over = new AbortController();
  const painter = createPainter(write, look);
  const size = () => ({columns: stdout.columns, rows: stdout.rows});
  const draw = () => { if (!over.signal.aborted) painter.paint(chooserRows(state, size(), messages, keymap)); };
  const redraw = () => {
    painter.forget();
    draw();
  };
  return new Promise((resolve, reject) => {
    let isReading = false;
    const finish = (chosen: Entry | undefined) => {
      if (over.signal.aborted) return;
      over.abort();
      stopListening();
      ignoreEnd();
      stdout.off('resize', resize);
      ended.removeEventListener('abort', quit);
      resolve({state, chosen});
    };
    const quit = () => { finish(undefined); };
    const resize = () => {
      redraw();
      void readOn();
    };
    /** Reads visible files that have not been read yet, one after the other. */
    const readOn = async () => {
      if (isReading) return;
      isReading = true;
      try {
        for (let entry = nextToRead(); entry && !over.signal.aborted; entry = nextToRead()) {
          const detail = await read(entry, over.signal);
          if (over.signal.aborted) return;
          state = withDetail(state, entry.path, detail);
          draw();
        }
      } catch (error) {
        reject(error as Error);
      }
      isReading = false;
    };
    const nextToRead = (): Entry | undefined => {
      const selected = selectedEntry(state);
      return selected && !selected.detail ? selected : entriesInView(state, size()).find(({detail}) => !detail);
    };
    const press = (key: string) => {
      const command = keymap.commandFor(key, ['rows', 'prompt']);
      if (!command || over.signal.aborted) return;
      if (command.type === 'suspend') void suspend().then(redraw);
      else if (command.type === 'redraw') redraw();
      else {
        const step = updateChooser(state, command, size());
        ({state} = step);
        if (step.outcome) finish(step.outcome === 'chosen' ? selectedEntry(state) : undefined);
      }
    };
    const stopListening = keyboard.listen((event, isLast) => {
      if (event.type === 'key') press(event.name);
      if (event.type === 'paste') for (const character of event.text.replaceAll(/\s+/g, ' ').slice(0, 200)) press(character === ' ' ? 'space' : character);
      if (!isLast || over.signal.aborted) return;
      draw();
      void readOn();
    });
    const ignoreEnd = keyboard.onEnd(quit);
    stdout.on('resize', resize);
    ended.addEventListener('abort', quit, {once: true});
    draw();
    void readOn();
  });
}
