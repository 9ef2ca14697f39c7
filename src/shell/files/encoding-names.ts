/** The encodings that are recognised, by their names in `TextDecoder`. If two are equally likely, the first is taken. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const NAMES: Readonly<Record<string, string>> = {'utf-8': 'UTF-8', 'gb18030': 'GB18030', 'big5': 'Big5', 'windows-1252': 'Windows-1252', 'shift_jis': 'Shift_JIS', 'euc-kr': 'EUC-KR', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE'};

/** Returns the name of an encoding in its usual spelling. */
export const encodingName = (encoding: string): string => NAMES[encoding] ?? encoding;
