/**
 * Plays the page that `export -f html` writes. All text is already in the document, and the script only scrolls and
 * highlights it. It is bundled into the page, which loads nothing else.
 */
import {data, find, followButton, help, media, playButton, query, questions, rateList, say, seekBar, startOf, turns, words} from './document.ts';
import {begin, current, follows, isPlaying, leads, leave, now, pause, play, playWithMedia, position, reveal, seek, setFollow, setRate, showMedia, stepQuestion, stepRate, stepSentence} from './playback.ts';
import {chooseHit, search, searchSoon} from './search.ts';
import {clockAt, parsed} from './times.ts';

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

function goTo(): void {
  // The browser's own prompt needs no markup.
  const asked = prompt(words.goTo, clockAt(position));
  if (asked === null) return;
  const time = parsed(asked, position);
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
  // Controls keep their own keys.
  if ((target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || (target instanceof HTMLElement && target.tagName === 'SUMMARY')) && [' ', 'Enter'].includes(event.key)) return;
  const key = TWINS[event.key] ?? event.key;
  const run = KEYS[`${event.ctrlKey ? 'Ctrl+' : ''}${event.shiftKey && key.startsWith('Arrow') ? 'Shift+' : ''}${key}`];
  // Without questions, these keys scroll as on any page.
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
  const time = match ? parsed(match[1]!, position) : undefined;
  if (time !== undefined) seek(time);
};

addEventListener('hashchange', atHash);
addEventListener('wheel', leave, {passive: true});
addEventListener('touchmove', leave, {passive: true});
playButton.addEventListener('click', () => (isPlaying ? pause() : play()));
followButton.addEventListener('click', () => { setFollow(!follows); if (follows) reveal(now); say(follows ? words.follow : words.free); });
rateList.addEventListener('change', () => setRate(Number(rateList.value)));
seekBar.addEventListener('input', () => seek(Number(seekBar.value)));
query.addEventListener('input', searchSoon);
find<HTMLButtonElement>('#next').addEventListener('click', () => chooseHit(1));
find<HTMLButtonElement>('#previous').addEventListener('click', () => chooseHit(-1));
find<HTMLButtonElement>('#keys').addEventListener('click', () => help.showModal());
media?.addEventListener('play', () => { if (!isPlaying) playWithMedia(); });
media?.addEventListener('pause', () => { if (isPlaying && leads && !media!.ended) pause(); });
media?.addEventListener('seeked', () => { if (!isPlaying) showMedia(); });

begin();
atHash();
