import {Box, Text, type DOMElement} from 'ink';
import {createContext, use} from 'react';
import {rowText, type Row} from '../rows/row.ts';

/** Registers the rows of a box that Ink lays out. Undefined without a canvas. */
export const Place = createContext<((box: DOMElement, rows: readonly Row[]) => void) | undefined>(undefined);

/**
 * The leaf of every component: rows of cells. On a canvas Ink lays out an empty box of their height, and the painter
 * fills it with the cells. Without a canvas (in any other app, and in ink-testing-library) they are Ink's own `<Text>`.
 */
export function Rows({rows}: {readonly rows: readonly Row[]}) {
  const place = use(Place);
  if (place) return <Box ref={box => { if (box) place(box, rows); }} height={rows.length} flexShrink={0} />;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {rows.map((row, index) => <Text key={index} wrap="truncate-end">{rowText(row) || ' '}</Text>)}
    </Box>
  );
}
