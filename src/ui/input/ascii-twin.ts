import {halfWidth} from '../../timeline/half-width.ts';

/**
 * Characters that Chinese input methods type for the keys of an ASCII keyboard, besides full-width forms. One key types
 * `——`.
 */
const TWINS: Readonly<Record<string, string>> = {
  '【': '[', '】': ']', '「': '[', '」': ']', '〔': '[', '〕': ']', '『': '{', '』': '}', '。': '.', '、': '/', '《': '<', '》': '>', '〈': '<', '〉': '>',
  '——': '-', '—': '-', '–': '-', '“': '"', '”': '"', '‘': "'", '’': "'", '·': '`', '￥': '$', '…': '^',
};

/** Returns the ASCII key for a character of a Chinese input method. Returns any other key unchanged. */
export const asciiTwin = (key: string): string => TWINS[key] ?? halfWidth(key);
