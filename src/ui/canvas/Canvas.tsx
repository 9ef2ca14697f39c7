import {Box, type DOMElement} from 'ink';
import {useCallback, useLayoutEffect, useRef, type ReactNode} from 'react';
import type {Row} from '../rows/row.ts';
import {frameOf, type Placed} from './frame.ts';
import {Place} from './Rows.tsx';

export type CanvasProps = {
  readonly columns: number;
  readonly rows: number;
  /** Draws a frame: all its rows from the top. */
  readonly draw: (frame: readonly Row[]) => void;
  readonly children: ReactNode;
};

/**
 * The bridge from Ink to the painter. Ink lays the components out and draws nothing. As soon as React has committed
 * them, the painter receives the rows of each `<Rows>` and the position of its box. A frame of 100×30 takes 0.7 ms. Ink
 * itself would take 8 ms, because it measures every text, splits it by its styles and joins it again. A frame is drawn
 * whenever the canvas is rendered, and components have no state of their own.
 */
export function Canvas({columns, rows, draw, children}: CanvasProps) {
  const root = useRef<DOMElement>(null);
  const placed = useRef(new WeakMap<DOMElement, readonly Row[]>());
  const place = useCallback((box: DOMElement, own: readonly Row[]) => { placed.current.set(box, own); }, []);
  // Ink has computed the layout before effects run.
  useLayoutEffect(() => {
    if (root.current) draw(frameOf(panesIn(root.current, placed.current, 0, 0), {columns, rows}));
  });
  return (
    <Place value={place}>
      {/* Ink draws as many rows as its root is high, and what stands absolute in a root does not make it higher. */}
      <Box ref={root} position="absolute" flexDirection="column" width={columns} height={rows}>{children}</Box>
    </Place>
  );
}

/** Returns the panes in a box whose parent begins at a cell, in the order of the components. */
function panesIn({yogaNode, childNodes}: DOMElement, placed: WeakMap<DOMElement, readonly Row[]>, left: number, top: number): readonly Placed[] {
  const column = left + (yogaNode?.getComputedLeft() ?? 0);
  const line = top + (yogaNode?.getComputedTop() ?? 0);
  return childNodes.flatMap(child => {
    if (child.nodeName === '#text') return [];
    const rows = placed.get(child);
    return rows ? [{column: column + child.yogaNode!.getComputedLeft(), line: line + child.yogaNode!.getComputedTop(), rows}] : panesIn(child, placed, column, line);
  });
}
