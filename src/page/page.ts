/**
 * Plays the page that `export -f html` writes. All text is in the document already; this only moves along it. It is
 * bundled into the page, and the page loads nothing else.
 */
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

const RATES = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];
const DAY = 86_400_000;
const find = <Found extends Element>(selector: string): Found => document.querySelector<Found>(selector)!;
const data = JSON.parse(find('#data').textContent!) as Data;
const {words} = data;
const turns = document.querySelectorAll<HTMLElement>('.turn');
const questions = document.querySelectorAll<HTMLElement>('h2[data-s]');
const [player, playButton, seekBar, clock, rateList, followButton, query, count, status, help] =
  [find<HTMLElement>('#player'), find<HTMLButtonElement>('#play'), find<HTMLInputElement>('#seek'), find<HTMLElement>('#clock'), find<HTMLSelectElement>('#rate'), find<HTMLButtonElement>('#follow'),
    find<HTMLInputElement>('#query'), find<HTMLElement>('#count'), find<HTMLElement>('#status'), find<HTMLDialogElement>('#help')];
const media = document.querySelector<HTMLMediaElement>('#media');

let position = data.from;
let since = 0;
let from = data.from;
let isPlaying = false;
let rate = 1;
let follows = true;
let current = -1;
let now: HTMLElement | undefined;
let leads = false;

const startOf = (element: Element): number => Number(element.getAttribute('data-s') ?? element.getAttribute('data-t'));

/** Returns the index of the last element in order of time that has begun by a time, or -1. */
function lastBegun(elements: ArrayLike<Element>, time: number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(elements[middle]!) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockAt(time: number): string {
  const seconds = Math.floor((data.first + time) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (data.isClock) return `${two(hours % 24)}:${two(minutes)}:${two(rest)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Returns a moment of the broadcast; undefined for other text: `15:13:20`, `15:13`, `1:05`, `Q3`, `+2m`. */
function parsed(text: string): number | undefined {
  const plain = text.trim().replaceAll(/[０-９：]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const question = /^q(\d+)$/i.exec(plain);
  if (question) return questions[Number(question[1]) - 1] && startOf(questions[Number(question[1]) - 1]!);
  const relative = /^([+-])(\d+(?:\.\d+)?)(s|m|h)?$/i.exec(plain);
  if (relative) return position + (relative[1] === '-' ? -1 : 1) * Number(relative[2]) * {s: 1000, m: 60_000, h: 3_600_000}[(relative[3] ?? 's').toLowerCase() as 's' | 'm' | 'h'];
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(plain);
  if (!match) return undefined;
  const [one, other, last] = [Number(match[1]), Number(match[2]), match[3]];
  const isLong = last !== undefined || data.isClock;
  const time = (isLong ? one * 3600 + other * 60 + Number(last ?? 0) : one * 60 + other) * 1000 - data.first;
  // A stamp is printed to the minute: the broadcast may begin within it.
  return data.isClock && time < -60_000 ? time + DAY : time;
}

function say(text: string): void {
  status.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = ''; }, 2000);
}
let saying: ReturnType<typeof setTimeout> | undefined;

/** Shows the turn, the sentence and the clock of the position. */
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

/** Brings words into the middle of the view, unless they can be seen. */
function reveal(element: Element | undefined): void {
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

function play(): void {
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

function pause(word = words.pause): void {
  isPlaying = false;
  leads = false;
  media?.pause();
  showButton();
  say(word);
}

function showButton(): void {
  playButton.textContent = isPlaying ? words.pause : words.play;
}

function seek(time: number): void {
  position = Math.min(data.to, Math.max(data.from, time));
  [from, since] = [position, performance.now()];
  if (media && media.readyState > 0) media.currentTime = Math.max(0, (position + data.mediaOffset) / 1000);
  setFollow(true);
  // Show the place that was asked for, even if its sentence was shown before.
  now?.classList.remove('now');
  now = undefined;
  show();
}

function setRate(value: number): void {
  rate = value;
  [from, since] = [position, performance.now()];
  rateList.value = String(value);
  if (media) media.playbackRate = Math.min(16, Math.max(0.0625, rate));
  say(`${rate}×`);
}

function setFollow(value: boolean): void {
  follows = value;
  followButton.setAttribute('aria-pressed', String(value));
}

function stepRate(by: 1 | -1): void {
  const next = by > 0 ? RATES.find(value => value > rate) : RATES.findLast(value => value < rate);
  if (next !== undefined) setRate(next);
}

/** Goes to the sentence before or behind the current one, and pauses. */
function stepSentence(by: 1 | -1): void {
  if (isPlaying) pause();
  const cues = [...turns[current]?.querySelectorAll('[data-t]') ?? []];
  const index = cues.indexOf(now!) + by;
  const other = turns[current + by]?.querySelectorAll('[data-t]');
  const next = cues[index] ?? (by > 0 ? other?.[0] : other?.[other.length - 1]);
  if (next) seek(startOf(next));
}

function stepQuestion(by: 1 | -1): void {
  const index = lastBegun(questions, position);
  // Back first restarts the current question.
  const isInside = index >= 0 && position - startOf(questions[index]!) > 2000;
  const next = questions[by > 0 ? index + 1 : isInside ? index : index - 1];
  if (next) {
    seek(startOf(next));
    say(next.textContent!);
  }
}

const linkOf = (time: number): string => `#t=${clockAt(time)}`;

/** Copies the address of a moment, and goes there. */
async function copyLink(time: number): Promise<void> {
  history.replaceState(undefined, '', linkOf(time));
  seek(time);
  const address = location.href;
  const isCopied = await (navigator.clipboard?.writeText(address) ?? Promise.reject(new Error())).then(() => true, () => copyOldWay(address));
  if (isCopied) say(words.copied);
}

function copyOldWay(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}

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

/** Returns a text as it is searched in: in one script, one width and one case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(foldable, character => folds.get(character)!);

let hits: HTMLElement[] = [];
let chosen = -1;
let searches = 0;
let searched = '';
/** The direction of an Enter that was pressed before anything had been found. */
let waiting: 1 | -1 | undefined;

/** Searches all turns, a few at a time, so that the page can be used meanwhile. */
function search(): void {
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

function chooseHit(by: 1 | -1): void {
  waiting = hits.length === 0 ? by : undefined;
  if (hits.length === 0) return;
  hits[chosen]?.classList.remove('chosen');
  const next = chosen < 0 ? hits.findIndex(hit => startOf(hit) >= position) : chosen + by;
  chosen = ((chosen < 0 && next < 0 ? 0 : next) + hits.length) % hits.length;
  hits[chosen]!.classList.add('chosen');
  count.textContent = `${chosen + 1}/${hits.length}`;
  seek(startOf(hits[chosen]!));
}

function goTo(): void {
  // A prompt of the browser needs no markup of ours.
  const asked = prompt(words.goTo, clockAt(position));
  if (asked === null) return;
  const time = parsed(asked);
  if (time === undefined) say(words.notTime);
  else seek(time);
}

const KEYS: Readonly<Record<string, () => void>> = {
  ' ': () => (isPlaying ? pause() : play()), 'p': () => (isPlaying ? pause() : play()),
  '>': () => stepRate(1), '+': () => stepRate(1), '<': () => stepRate(-1), '-': () => stepRate(-1), '=': () => setRate(1), 'Backspace': () => setRate(1),
  'ArrowRight': () => seek(position + 10_000), 'l': () => seek(position + 10_000), 'ArrowLeft': () => seek(position - 10_000), 'h': () => seek(position - 10_000),
  'Shift+ArrowRight': () => seek(position + 60_000), 'Shift+ArrowLeft': () => seek(position - 60_000),
  'Ctrl+ArrowRight': () => seek(startOf(turns[Math.min(current + 1, turns.length - 1)]!)), 'Ctrl+ArrowLeft': () => seek(startOf(turns[Math.max(0, current - 1)]!)),
  '.': () => stepSentence(1), ',': () => stepSentence(-1), ']': () => stepQuestion(1), '[': () => stepQuestion(-1), 'PageDown': () => stepQuestion(1), 'PageUp': () => stepQuestion(-1),
  'g': () => seek(data.from), 'Home': () => seek(data.from), 'G': () => seek(data.to), 'End': () => seek(data.to),
  't': goTo, ':': goTo, '/': () => query.focus(), 'n': () => chooseHit(1), 'N': () => chooseHit(-1),
  'f': () => { setFollow(true); reveal(now); say(words.follow); }, 'F': () => { setFollow(true); reveal(now); say(words.follow); },
  'y': () => void copyLink(position), '?': () => help.showModal(), 'F1': () => help.showModal(),
  'Escape': () => { query.value = ''; search(); setFollow(true); },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => [String(number), () => { if (questions[number - 1]) seek(startOf(questions[number - 1]!)); }])),
};
const TWINS: Readonly<Record<string, string>> = {'？': '?', '：': ':', '》': '>', '《': '<', '。': '.', '，': ',', '】': ']', '【': '[', '」': ']', '「': '[', '、': '/', '　': ' '};

addEventListener('keydown', event => {
  const {target} = event;
  if (help.open || event.altKey || event.metaKey || event.isComposing) return;
  if (target === query) {
    if (event.key === 'Enter') { search(); chooseHit(event.shiftKey ? -1 : 1); event.preventDefault(); }
    if (event.key === 'Escape') { query.value = ''; search(); query.blur(); }
    return;
  }
  if (target instanceof HTMLSelectElement || target === media) return;
  // Controls keep the keys that work them.
  if ((target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || (target instanceof HTMLElement && target.tagName === 'SUMMARY')) && [' ', 'Enter'].includes(event.key)) return;
  const key = TWINS[event.key] ?? event.key;
  const run = KEYS[`${event.ctrlKey ? 'Ctrl+' : ''}${event.shiftKey && key.startsWith('Arrow') ? 'Shift+' : ''}${key}`];
  // Without questions these scroll, as everywhere.
  if (!run || (questions.length === 0 && key.startsWith('Page'))) return;
  event.preventDefault();
  run();
});

addEventListener('click', event => {
  const target = event.target as Element;
  const link = target.closest<HTMLAnchorElement>('a[href^="#t="]');
  if (link) {
    event.preventDefault();
    const time = Number(link.getAttribute('data-s'));
    if (link.closest('.head')) void copyLink(time);
    else {
      history.replaceState(undefined, '', linkOf(time));
      seek(time);
    }
    return;
  }
  const cue = target.closest('[data-t]');
  if (cue && getSelection()?.isCollapsed) seek(startOf(cue));
});

const atHash = (): void => {
  const match = /^#t=(.+)$/.exec(decodeURIComponent(location.hash));
  const time = match ? parsed(match[1]!) : undefined;
  if (time !== undefined) seek(time);
};
const leave = (): void => { if (performance.now() > ignoresScroll && follows && isPlaying) setFollow(false); };

addEventListener('hashchange', atHash);
addEventListener('wheel', leave, {passive: true});
addEventListener('touchmove', leave, {passive: true});
playButton.addEventListener('click', () => (isPlaying ? pause() : play()));
followButton.addEventListener('click', () => { setFollow(!follows); if (follows) reveal(now); say(follows ? words.follow : words.free); });
rateList.addEventListener('change', () => setRate(Number(rateList.value)));
seekBar.addEventListener('input', () => seek(Number(seekBar.value)));
query.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(search, 150); });
let typing: ReturnType<typeof setTimeout> | undefined;
find<HTMLButtonElement>('#next').addEventListener('click', () => chooseHit(1));
find<HTMLButtonElement>('#previous').addEventListener('click', () => chooseHit(-1));
find<HTMLButtonElement>('#keys').addEventListener('click', () => help.showModal());
media?.addEventListener('play', () => { if (!isPlaying) { seek(mediaTime()); play(); } });
media?.addEventListener('pause', () => { if (isPlaying && leads && !media.ended) pause(); });
media?.addEventListener('seeked', () => { if (!isPlaying) { position = Math.min(data.to, Math.max(data.from, mediaTime())); show(); } });

player.hidden = false;
setFollow(true);
showButton();
follows = false;
show();
follows = true;
atHash();

export {clockAt, parsed};
