import {halfWidth} from '../../timeline/half-width.ts';

/** What Chinese input methods write for the keys of an ASCII keyboard, besides full-width forms. `——` comes from one press. */
const TWINS: Readonly<Record<string, string>> = {
  '【': '[', '】': ']', '「': '[', '」': ']', '〔': '[', '〕': ']', '『': '{', '』': '}', '。': '.', '、': '/', '《': '<', '》': '>', '〈': '<', '〉': '>',
  '——': '-', '—': '-', '–': '-', '“': '"', '”': '"', '‘': "'", '’': "'", '·': '`', '￥': '$', '…': '^',
};

/** The key of an ASCII keyboard that was pressed for a character of a Chinese input method; any other key as it is. */
export const asciiTwin = (key: string): string => TWINS[key] ?? halfWidth(key);
