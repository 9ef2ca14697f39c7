/** Lines and columns count from 1, columns in characters: that is how an editor counts. */
export type Place = {readonly line: number; readonly column: number};

/** Tells line and column of ever later offsets, in time that grows with the text and not with the number of questions. */
export type PlaceCounter = {
  /** The place of an offset in a text, of which everything before `from` has been counted already. Nothing is kept. */
  readonly placeOf: (text: string, from: number, offset: number) => Place;
  /** The same for many offsets in order, in one walk. */
  readonly placesOf: (text: string, from: number, offsets: readonly number[]) => readonly Place[];
  /** Counts what lies between two offsets. */
  readonly advance: (text: string, from: number, to: number) => void;
};

export function createPlaceCounter(): PlaceCounter {
  let line = 1;
  let column = 1;
  // A carriage return at the end may be half of a line end.
  let afterReturn = false;
  type Count = {readonly lines: number; readonly columns: number; readonly wasReturn: boolean};
  const walk = (text: string, from: number, to: number, counted: Count = {lines: line, columns: column, wasReturn: afterReturn}): Count => {
    let {lines, columns, wasReturn} = counted;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || code === 0x0d) {
        if (!(code === 0x0a && wasReturn)) lines += 1;
        columns = 1;
      } else if ((code & 0xfc00) !== 0xdc00) {
        columns += 1;
      }
      wasReturn = code === 0x0d;
    }
    return {lines, columns, wasReturn};
  };
  return {
    placeOf(text, from, offset) {
      const {lines, columns} = walk(text, from, offset);
      return {line: lines, column: columns};
    },
    placesOf(text, from, offsets) {
      let counted: Count | undefined;
      let behind = from;
      return offsets.map(offset => {
        counted = walk(text, behind, offset, counted);
        behind = offset;
        return {line: counted.lines, column: counted.columns};
      });
    },
    advance(text, from, to) {
      ({lines: line, columns: column, wasReturn: afterReturn} = walk(text, from, to));
    },
  };
}
