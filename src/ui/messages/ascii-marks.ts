/** ASCII substitutes for marks between words. */
export const MARKS: Readonly<Record<string, string>> = {
  '≈': '~', '×': 'x', '·': '-', '–': '-', '—': '--', '…': '...', '→': '->', '←': '<-', '↑': '^', '↓': 'v', '‘': "'", '’': "'",
};
export const MARK = /[≈×·–—…→←↑↓‘’]/g;
