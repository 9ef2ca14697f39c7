import {appendFileSync, closeSync, openSync, readSync, unlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TextStore} from '../../reading/text/blocks.ts';

/** A text that is stored outside of memory until it is closed. */
export type Scratch = TextStore & {readonly close: () => void};

/** The largest number of code units that stay in memory. A shorter text is never written to a file. */
const WAITING = 1 << 20;
/** The number of code units that are read at once. */
const PAGE = 1 << 15;
const UNIT = 2;

/**
 * Opens a store for a long text, in a file of the system's temporary folder. The file is UTF-16, so that offsets in the
 * text are positions in the file. It is unlinked as soon as it is open, so it disappears with the process. If it cannot
 * be written, the text stays in memory.
 */
export function openScratch(create: () => number = createUnnamed): Scratch {
  let waiting = Buffer.alloc(0);
  let waitingUnits = 0;
  let written = 0;
  let descriptor: number | undefined;
  let isRefused = false;
  let page = Buffer.alloc(0);
  let [pageFrom, pageTo] = [0, 0];

  function flush(): void {
    try {
      descriptor ??= create();
      appendFileSync(descriptor, waiting.subarray(0, waitingUnits * UNIT));
      [written, waitingUnits] = [written + waitingUnits, 0];
    } catch {
      isRefused = true;
    }
  }

  function readPage(from: number): void {
    if (page.length === 0) page = Buffer.alloc(PAGE * UNIT);
    const wanted = Math.min(PAGE, written - from) * UNIT;
    let length = 0;
    while (length < wanted) {
      const read = readSync(descriptor!, page, length, wanted - length, from * UNIT + length);
      if (read === 0) throw new Error('the temporary file has become shorter');
      length += read;
    }
    [pageFrom, pageTo] = [from, from + wanted / UNIT];
  }

  function fromFile(from: number, to: number): string {
    if (to - from > PAGE) return fromFile(from, from + PAGE) + fromFile(from + PAGE, to);
    // Reads are mostly sequential, so read a page ahead.
    if (from < pageFrom || to > pageTo) readPage(from);
    return page.toString('utf16le', (from - pageFrom) * UNIT, (to - pageFrom) * UNIT);
  }

  return {
    add(text) {
      if (!isRefused && waitingUnits > 0 && waitingUnits + text.length > WAITING) flush();
      const needed = (waitingUnits + text.length) * UNIT;
      if (needed > waiting.length) {
        const grown = Buffer.alloc(Math.max(needed, Math.min(2 * waiting.length, WAITING * UNIT), waiting.length + (waiting.length >> 2)));
        waiting.copy(grown, 0, 0, waitingUnits * UNIT);
        waiting = grown;
      }
      waiting.write(text, waitingUnits * UNIT, 'utf16le');
      waitingUnits += text.length;
    },
    slice(from, to) {
      if (from >= written) return waiting.toString('utf16le', (from - written) * UNIT, (to - written) * UNIT);
      return to <= written ? fromFile(from, to) : fromFile(from, written) + waiting.toString('utf16le', 0, (to - written) * UNIT);
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

function createUnnamed(): number {
  const path = join(tmpdir(), `.replay-presser-${Math.random().toString(36).slice(2, 10)}.tmp`);
  const descriptor = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch {
    // If an open file cannot be unlinked, it is deleted when the process ends.
    process.once('exit', () => {
      try {
        unlinkSync(path);
      } catch {}
    });
  }
  return descriptor;
}
