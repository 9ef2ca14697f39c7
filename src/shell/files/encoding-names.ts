/** The encodings that are told apart, by their names in `TextDecoder`. Of two that are equally likely the first is taken. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];
