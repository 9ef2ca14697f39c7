import type {Role, Speaker, Turn} from '../transcript/model.ts';
import {isHost, isReporter, outletOf, postsOf} from '../transcript/roster.ts';
import type {Named} from './assemble.ts';

/** Officials are introduced at the beginning, not in the middle of the hundredth hour. */
const INTRODUCTIONS_AT_MOST = 100;

/** The speakers of turns with their roles, and posts and outlets as far as labels and introductions tell. */
export function speakersIn(named: readonly Named[], turns: readonly Turn[]): Speaker[] {
  const hosts = new Set(named.flatMap(({name}, index) => (isHost(name) ? [index] : [])));
  const introductions: string[] = [];
  for (const {speaker, text} of turns) {
    if (!hosts.has(speaker)) continue;
    if (introductions.push(text) >= INTRODUCTIONS_AT_MOST) break;
  }
  const posts = postsOf(named.map(({name}) => name).filter(name => !isHost(name) && !isReporter(name)), introductions);
  return named.map(({name, readings}): Speaker => {
    const post = posts.get(name);
    const outlet = isReporter(name) ? outletOf(name) : undefined;
    const role: Role = isHost(name) ? 'host' : isReporter(name) ? 'reporter' : post === undefined ? 'other' : 'official';
    return {name, role, ...(post !== undefined && {post}), ...(outlet !== undefined && {outlet}), readings};
  });
}
