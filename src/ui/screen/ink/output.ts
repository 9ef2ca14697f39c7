import stringWidth from './string-width.ts';

/**
 * Stands in for Ink's own `output.js` in the bundle (see `scripts/build.ts`). Ink's takes every frame apart into a grid of
 * styled cells and joins it again, though nothing here ever overlaps: each row of the screen is one text. This one
 * joins the texts as they are, and a row that did not change costs one look-up. A text that begins where another already
 * stands in its row is no case of ours, and is refused rather than drawn wrongly.
 */
export default class Output {
  readonly #height: number;
  readonly #rows: string[] = [];
  readonly #widths: number[] = [];

  constructor({height}: {readonly width: number; readonly height: number}) {
    this.#height = height;
  }

  write(x: number, y: number, text: string, {transformers}: {readonly transformers: readonly ((line: string, index: number) => string)[]}): void {
    text.split('\n').forEach((line, index) => {
      const row = y + index;
      if (row < 0 || row >= this.#height) return;
      const width = this.#widths[row] ?? 0;
      if (x < width) throw new Error(`text at column ${x} of row ${row} would overlap the ${width} columns before it`);
      const styled = transformers.reduce((styling, transform) => transform(styling, index), line);
      this.#rows[row] = `${this.#rows[row] ?? ''}${' '.repeat(x - width)}${styled}`;
      this.#widths[row] = x + stringWidth(styled);
    });
  }

  /** Nothing is clipped: rows are made as wide as the screen, and no wider. */
  clip(): void {}
  unclip(): void {}

  get(): {readonly output: string; readonly height: number} {
    const rows = Array.from({length: this.#height}, (_, row) => (this.#rows[row] ?? '').trimEnd());
    return {output: rows.join('\n'), height: this.#height};
  }
}
