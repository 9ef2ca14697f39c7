import {withoutEnd} from './ends.ts';
import type {Transcript} from './model.ts';

const CONFERENCE = '(?:[發发]布[會会]|[記记]者[會会]|[記记]者招待[會会]|吹[風风][會会]|通[氣气][會会]|[見见]面[會会])(?:第\\p{Script=Han}{1,3}[場场])?';
const HELD = new RegExp(`(?:召[開开]|[舉举]行|[舉举][辦办])([^。！？\\n]{2,80}?${CONFERENCE})`, 'u');
const WELCOME = new RegExp(`[歡欢]迎[^。！？\\n]{0,8}?(?:[參参]加|出席|[來来]到)([^。！？\\n]{2,60}?${CONFERENCE})`, 'u');
/** The number of characters at the beginning that are searched for the subject. */
const LOOKED_AT = 1000;

/** Returns the name of the broadcast from its opening turn; undefined if that does not contain it. */
export function titleIn(opening: string): string | undefined {
  const text = opening.slice(0, LOOKED_AT);
  return (HELD.exec(text) ?? WELCOME.exec(text))?.[1]?.trim();
}

/** Returns the name of a broadcast: its title, or its heading without the dashes behind it. It is empty without either. */
export const broadcastName = ({title, heading = ''}: Pick<Transcript, 'title' | 'heading'>): string => withoutEnd(title ?? heading, '—-');
