/** The data that the writer puts into the page. */
type Data = {
  readonly from: number;
  readonly to: number;
  /** The first stamp from midnight, or from the start of the recording. */
  readonly first: number;
  readonly isClock: boolean;
  readonly mediaOffset: number;
  /** Groups of characters that mean the same in both scripts. */
  readonly variants: string;
  readonly words: Readonly<Record<'play' | 'pause' | 'rate' | 'copied' | 'follow' | 'free' | 'none' | 'matches' | 'goTo' | 'notTime' | 'start' | 'end', string>>;
};

export const find = <Found extends Element>(selector: string): Found => document.querySelector<Found>(selector)!;
export const data = JSON.parse(find('#data').textContent!) as Data;
export const {words} = data;
export const turns = document.querySelectorAll<HTMLElement>('.turn');
export const questions = document.querySelectorAll<HTMLElement>('h2[data-s]');
export const [player, playButton, seekBar, clock, rateList, followButton, query, count, status, help] =
  [find<HTMLElement>('#player'), find<HTMLButtonElement>('#play'), find<HTMLInputElement>('#seek'), find<HTMLElement>('#clock'), find<HTMLSelectElement>('#rate'), find<HTMLButtonElement>('#follow'),
    find<HTMLInputElement>('#query'), find<HTMLElement>('#count'), find<HTMLElement>('#status'), find<HTMLDialogElement>('#help')];
export const media = document.querySelector<HTMLMediaElement>('#media');

/** Returns the time at which a turn, a sentence or a question begins, in milliseconds. */
export const startOf = (element: Element): number => Number(element.getAttribute('data-s') ?? element.getAttribute('data-t'));

/** Returns the index of the last element that has begun by a time, or -1. The elements are in order of time. */
export function lastBegun(elements: ArrayLike<Element>, time: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(elements[middle]!) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Shows a message for two seconds. */
export function say(text: string): void {
  status.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = ''; }, 2000);
}
let saying: ReturnType<typeof setTimeout> | undefined;
