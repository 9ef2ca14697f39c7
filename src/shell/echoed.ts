import {visibleLine} from '../transcript/unsafe.ts';
import {cutToWidth} from '../typesetting/width.ts';

/** So many columns of a text from outside are repeated in a message. */
const SHOWN = 120;

/** A text from outside as a message repeats it: made visible, in one line, and bounded. */
export const echoed = (text: string): string => cutToWidth(visibleLine(text.slice(0, 4 * SHOWN)), SHOWN);
