import {decodeHTML} from 'entities/decode';

/** Returns the text with all character references of HTML decoded: `&amp;`, `&lrm;`, `&#8217;`. */
export const withoutEntities = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);
