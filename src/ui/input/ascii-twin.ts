import {halfWidth} from '../../timeline/half-width.ts';

/**
 * Characters that Chinese input methods write for the keys of an ASCII keyboard, besides full-width forms. `——` comes
 * from one press.
 */
const TWINS: Readonly<Record<string, string>> = {
  '【': '[', '】': ']', '「': '[', '」': ']', '〔': '[', '〕': ']', '『': '{', '』': '}', '。': '.', '、': '/', '《': '<', '》': '>', '〈': '<', '〉': '>',
  '——': '-', '—': '-', '–': '-', '“': '"', '”': '"', '‘': "'", '’': "'", '·': '`', '￥': '$', '…': '^',
};

/** Returns the key of an ASCII keyboard for a character of a Chinese input method, and any other key as it is. */
export const asciiTwin = (key: string): string => TWINS[key] ?? halfWidth(key);
