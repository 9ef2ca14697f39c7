import {count, data, query, startOf, turns, words} from './document.ts';
import {position, seek} from './playback.ts';

const hasReadings = document.querySelector('rt') !== null;

/** Returns the text of an element, without readings. */
function plainText(element: Element): string {
  if (!hasReadings) return element.textContent!;
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement!.closest('rt, rp')) text += walker.currentNode.textContent;
  return text;
}

const folds = new Map<string, string>();
for (const group of data.variants.split(' ')) for (const character of group) folds.set(character, group[0]!);
const foldable = new RegExp(`[${[...folds.keys()].join('') || '\\uFFFF'}]`, 'g');

/** Folds a text for the search: to one script, one width and one case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(foldable, character => folds.get(character)!);

let hits: HTMLElement[] = [];
let chosen = -1;
let searches = 0;
let searched = '';
/** The direction of an Enter that was pressed before the first match. */
let waiting: 1 | -1 | undefined;

/** Searches all turns in small batches, so that the page stays responsive. */
export function search(): void {
  clearTimeout(typing);
  const wanted = folded(query.value.trim());
  if (wanted === searched) return;
  searched = wanted;
  searches += 1;
  const own = searches;
  for (const hit of hits) hit.classList.remove('hit', 'chosen');
  [hits, chosen] = [[], -1];
  count.textContent = '';
  waiting = undefined;
  if (wanted === '') return;
  let turn = 0;
  const some = () => {
    if (own !== searches) return;
    const end = performance.now() + 40;
    for (; turn < turns.length && performance.now() < end && hits.length < 10_000; turn += 1) {
      if (!folded(plainText(turns[turn]!)).includes(wanted)) continue;
      const cues = [...turns[turn]!.querySelectorAll<HTMLElement>('[data-t]')];
      const found = cues.filter(cue => folded(plainText(cue)).includes(wanted));
      for (const hit of found.length > 0 ? found : cues.slice(0, 1)) {
        hit.classList.add('hit');
        hits.push(hit);
      }
    }
    if (waiting !== undefined && hits.length > 0) chooseHit(waiting);
    const shown = chosen >= 0 ? `${chosen + 1}/${hits.length}` : hits.length > 0 ? `${hits.length}` : turn >= turns.length ? words.none : '';
    if (count.textContent !== shown) count.textContent = shown;
    if (turn < turns.length && hits.length < 10_000) setTimeout(some);
  };
  some();
}

/** Goes to the next or the previous match. */
export function chooseHit(direction: 1 | -1): void {
  waiting = hits.length === 0 ? direction : undefined;
  if (hits.length === 0) return;
  hits[chosen]?.classList.remove('chosen');
  const next = chosen < 0 ? hits.findIndex(hit => startOf(hit) >= position) : chosen + direction;
  chosen = ((chosen < 0 && next < 0 ? 0 : next) + hits.length) % hits.length;
  hits[chosen]!.classList.add('chosen');
  count.textContent = `${chosen + 1}/${hits.length}`;
  seek(startOf(hits[chosen]!));
}

/** Searches after a pause in typing (debounce). */
export function searchSoon(): void {
  clearTimeout(typing);
  typing = setTimeout(search, 150);
}
let typing: ReturnType<typeof setTimeout> | undefined;
