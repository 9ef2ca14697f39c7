import {useInput, usePaste, useStdin} from 'ink';
import {useEffect} from 'react';
import type {Controller} from './controller.ts';
import {keyNames} from '../input/keys.ts';

/** Keys and pastes go to the controller; where the terminal says the cursor is, to whoever asked. */
export function useReplayKeys(controller: Controller, onCursorReport?: (column: number) => void): void {
  useInput((input, key) => {
    controller.press(...keyNames(input, key));
  });
  useRawInput(data => {
    if (F1.has(data)) controller.press('f1');
    const report = CURSOR_REPORT.exec(data);
    if (report) onCursorReport?.(Number(report[1]));
  });
  usePaste(controller.paste);
}

/** Ink's `useInput` says nothing of F1 and of what a terminal answers; the raw sequences stand behind it. */
function useRawInput(listen: (data: string) => void): void {
  const {internal_eventEmitter: events} = useStdin() as unknown as {
    internal_eventEmitter?: {on: (name: 'input', run: (data: string) => void) => void; removeListener: (name: 'input', run: (data: string) => void) => void};
  };
  useEffect(() => {
    events?.on('input', listen);
    return () => events?.removeListener('input', listen);
  }, [events, listen]);
}

/** Where the cursor is: only the column is of interest (ECMA-48, 8.3.14, CPR). */
const CURSOR_REPORT = /^\u001B\[\d+;(\d+)R/;

/** F1 as terminals send it: xterm, VT220, the Linux console. */
const F1 = new Set(['\u001BOP', '\u001B[11~', '\u001B[[A']);
