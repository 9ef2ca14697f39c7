import {clock, data, followButton, lastBegun, media, playButton, player, questions, rateList, say, seekBar, startOf, turns, words} from './document.ts';
import {clockAt} from './times.ts';

const RATES = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

export let position = data.from;
let since = 0;
let from = data.from;
export let isPlaying = false;
let rate = 1;
export let follows = true;
export let current = -1;
export let now: HTMLElement | undefined;
export let leads = false;

/** Shows the current turn, sentence and clock. */
function show(): void {
  seekBar.value = String(position);
  const text = clockAt(position);
  if (clock.textContent !== text) {
    clock.textContent = text;
    seekBar.setAttribute('aria-valuetext', text);
  }
  const turn = Math.max(0, lastBegun(turns, position));
  if (turn !== current) {
    turns[current]?.classList.remove('current');
    turns[turn]?.classList.add('current');
    current = turn;
  }
  const cues = turns[turn]?.querySelectorAll<HTMLElement>('[data-t]') ?? [];
  const next = cues[Math.max(0, lastBegun(cues, position))];
  if (next === now) return;
  now?.classList.remove('now');
  next?.classList.add('now');
  now = next;
  if (follows) reveal(next ?? turns[turn]);
}

/** Scrolls words to the middle of the view, unless they are visible. */
export function reveal(element: Element | undefined): void {
  if (!element) return;
  const {top, bottom} = element.getBoundingClientRect();
  if (top >= 40 && bottom <= innerHeight - player.offsetHeight - 20) return;
  ignoresScroll = performance.now() + 300;
  element.scrollIntoView({block: 'center'});
}
let ignoresScroll = 0;

const mediaTime = (): number => media!.currentTime * 1000 - data.mediaOffset;

function frame(time: number): void {
  if (!isPlaying) return;
  position = leads ? Math.max(data.from, mediaTime()) : from + (time - since) * rate;
  if (position >= data.to) {
    position = data.to;
    pause(words.end);
  }
  show();
  if (isPlaying) requestAnimationFrame(frame);
}

export function play(): void {
  if (position >= data.to) seek(data.from);
  isPlaying = true;
  [from, since] = [position, performance.now()];
  if (media) {
    media.currentTime = Math.max(0, (position + data.mediaOffset) / 1000);
    media.playbackRate = Math.min(16, Math.max(0.0625, rate));
    media.play().then(() => { leads = true; }, () => { leads = false; });
  }
  showButton();
  say(words.play);
  requestAnimationFrame(frame);
}

export function pause(word = words.pause): void {
  isPlaying = false;
  leads = false;
  media?.pause();
  showButton();
  say(word);
}

function showButton(): void {
  playButton.textContent = isPlaying ? words.pause : words.play;
}

export function seek(time: number): void {
  position = Math.min(data.to, Math.max(data.from, time));
  [from, since] = [position, performance.now()];
  if (media && media.readyState > 0) media.currentTime = Math.max(0, (position + data.mediaOffset) / 1000);
  setFollow(true);
  // Scroll to the requested place even if its sentence has been shown before.
  now?.classList.remove('now');
  now = undefined;
  show();
}

export function setRate(value: number): void {
  rate = value;
  [from, since] = [position, performance.now()];
  rateList.value = String(value);
  if (media) media.playbackRate = Math.min(16, Math.max(0.0625, rate));
  say(`${rate}×`);
}

export function setFollow(value: boolean): void {
  follows = value;
  followButton.setAttribute('aria-pressed', String(value));
}

export function stepRate(direction: 1 | -1): void {
  const next = direction > 0 ? RATES.find(value => value > rate) : RATES.findLast(value => value < rate);
  if (next !== undefined) setRate(next);
}

/** Goes to the sentence before or behind the current one, and pauses. */
export function stepSentence(direction: 1 | -1): void {
  if (isPlaying) pause();
  const cues = [...turns[current]?.querySelectorAll('[data-t]') ?? []];
  const index = cues.indexOf(now!) + direction;
  const other = turns[current + direction]?.querySelectorAll('[data-t]');
  const next = cues[index] ?? (direction > 0 ? other?.[0] : other?.[other.length - 1]);
  if (next) seek(startOf(next));
}

export function stepQuestion(direction: 1 | -1): void {
  const index = lastBegun(questions, position);
  // Back first restarts the current question.
  const isInside = index >= 0 && position - startOf(questions[index]!) > 2000;
  const next = questions[direction > 0 ? index + 1 : isInside ? index : index - 1];
  if (next) {
    seek(startOf(next));
    say(next.textContent!);
  }
}

/** Stops following when the reader scrolls. */
export function leave(): void {
  if (performance.now() > ignoresScroll && follows && isPlaying) setFollow(false);
}

/** Plays from the position of the recording. */
export function playWithMedia(): void {
  seek(mediaTime());
  play();
}

/** Shows the position of the recording without seeking in it. */
export function showMedia(): void {
  position = Math.min(data.to, Math.max(data.from, mediaTime()));
  show();
}

/** Shows the player at the beginning, and leaves the view where it is. */
export function begin(): void {
  player.hidden = false;
  setFollow(true);
  showButton();
  follows = false;
  show();
  follows = true;
}
