import {memo} from 'react';
import {Rows} from '../canvas/Rows.tsx';
import type {Row} from '../rows/row.ts';

/** An overlay over the text or below it. Each overlay makes its own rows. */
export const Overlay = memo(function Overlay({rows}: {readonly rows: readonly Row[]}) {
  return <Rows rows={rows} />;
});
