import type {Milliseconds, Speaker} from '../../transcript/model.ts';
import {institution} from '../../transcript/institution.ts';
import {formatDuration, formatTurnClock, fullSecond, MINUTE} from '../../timeline/clock.ts';
import {lastAtMost} from '../../timeline/search.ts';
import {hasSpoken, spokenBy} from '../../timeline/speaking.ts';
import {lastQuestionAt, questionAt, turnAt, turnEnd, turnStart, type Timeline} from '../../timeline/timeline.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import {cutToWidth, displayWidth, widthVersion} from '../../typesetting/width.ts';
import {createCache, memoiseLast} from '../rows/memory.ts';
import {around, type Pane} from '../rows/pane.ts';
import type {Messages} from '../messages/messages.ts';
import {barText, blanks, cutSpan, EMPTY, fitRow, quote, span, spread, type Row, type Span, type StyleName} from '../rows/row.ts';

export type SidebarProps = {
  readonly timeline: Timeline;
  readonly position: Milliseconds;
  readonly ended: boolean;
  /** The mark before the current speaker: a spinner while playing, otherwise a still mark. */
  readonly mark: string;
  readonly columns: number;
  readonly rows: number;
  /** Omits posts, shares and the words of the questions. */
  readonly names: boolean;
  readonly messages: Messages;
};

/** The least width of a time: `12:05`. */
const TIME = 5;
const SHARE = 4;
/** The width of a bar of the share in a wide sidebar. A shorter one would make very different shares look alike. */
const BAR = 8;
const WIDE = 40;
/** The width of the margin, the mark and the blank behind it. */
const LEAD = 3;

/**
 * A heading and its list of `count` entries. The entry at `current` must be visible. Only visible entries are made. If
 * there are rows to spare, `more` makes the rows below an entry.
 */
type Section = {
  readonly title: string;
  readonly count: number;
  readonly rowAt: (index: number, isOpen: boolean) => Row;
  readonly more: (index: number, atMost: number) => readonly Row[];
  readonly current: number;
};

/** Returns the speakers with their time so far, and the questions, in at most as many rows as the pane has. */
export const sidebarRows = memoiseLast((props: SidebarProps): readonly Row[] => {
  const {timeline, position, ended, messages} = props;
  const {turns} = timeline.transcript;
  const speaking = ended ? -1 : turns[turnAt(timeline, position)]!.speaker;
  const {others, reporters, time} = partition(timeline);
  const section = (title: string, {members, longest}: Group): Section => {
    const last = lastAtMost(members.length, index => members[index]!, speaking);
    const current = last >= 0 && members[last] === speaking ? last : -1;
    return {
      title, count: members.length, current, rowAt: (index, isOpen) => speakerRow(members[index]!, speaking, longest, time, isOpen, props),
      more: (index, atMost) => postRows(members[index]!, speaking, longest, time, atMost, props),
    };
  };
  const sections = [
    section(messages.speakers, others),
    section(messages.reporters, reporters),
    questionSection(props),
  ].filter(({count}) => count > 0);
  return stacked(sections, props);
});

/** A group of speakers, and the width of the widest label. */
type Group = {readonly members: readonly number[]; readonly longest: number};
/** Both groups, and the width of the longest time that a speaker will reach. */
type Partition = {readonly others: Group; readonly reporters: Group; readonly time: number};
const groups = new WeakMap<readonly Speaker[], Partition & {readonly version: number}>();

function partition(timeline: Timeline): Partition {
  const {speakers} = timeline.transcript;
  let cached = groups.get(speakers);
  if (cached?.version !== widthVersion()) {
    const group = (isMember: (speaker: Speaker) => boolean): Group => {
      const members = speakers.flatMap((speaker, index) => (isMember(speaker) ? [index] : []));
      return {members, longest: members.reduce((widest, index) => Math.max(widest, displayWidth(labelOf(speakers[index]!))), 0)};
    };
    const longest = speakers.reduce((most, _, index) => Math.max(most, spokenBy(timeline, index, timeline.duration)), 0);
    cached = {
      others: group(({role}) => role !== 'reporter'), reporters: group(({role}) => role === 'reporter'),
      time: Math.max(TIME, formatDuration(longest).length), version: widthVersion(),
    };
    groups.set(speakers, cached);
  }
  return cached;
}

let paced: {readonly timeline: Timeline; readonly turn: number; readonly pace: number} | undefined;

/** Returns the characters per minute of a turn. It is memoised, because every frame needs it. */
function paceOf(timeline: Timeline, turn: number): number {
  if (paced?.timeline !== timeline || paced.turn !== turn) {
    const minutes = (turnEnd(timeline, turn) - turnStart(timeline, turn)) / MINUTE;
    paced = {timeline, turn, pace: minutes > 0 ? Math.round(timeline.characters[turn]! / minutes) : 0};
  }
  return paced.pace;
}

/** Returns the label of a speaker in the sidebar. A reporter's is the outlet. */
export const labelOf = ({name, outlet}: Speaker) => outlet ?? name;

const remembered = createCache<Row>(500);

function speakerRow(index: number, speaking: number, longest: number, timeWidth: number, isOpen: boolean, {timeline, position, ended, mark, columns, names, messages}: SidebarProps): Row {
  const spoken = hasSpoken(timeline, index, position);
  // All figures change with the clock.
  const counted = !spoken ? 0 : ended ? timeline.duration : fullSecond(timeline, position);
  const pace = index === speaking && !names ? paceOf(timeline, turnAt(timeline, position)) : 0;
  return remembered(`speaker ${index}`, [timeline, index === speaking ? mark : '', spoken, counted, longest, timeWidth, columns, names, isOpen, pace, messages], () => {
    const speaker = timeline.transcript.speakers[index]!;
    const style: StyleName = index === speaking ? 'now-strong' : spoken ? 'plain' : 'dim';
    const quiet = quietStyle(index === speaking, spoken);
    const lead = [blanks(1), index === speaking ? span(mark, 'now') : span(spoken ? '✓' : ' ', 'done'), blanks(1)];
    const time = spokenBy(timeline, index, counted);
    const right: Row = spoken
      ? [span(formatDuration(time).padStart(timeWidth), quiet), ...(names ? [] : shareCells(counted > 0 ? time / counted : 0, columns, quiet))]
      : [blanks(timeWidth + (names ? 0 : shareWidth(columns)))];
    const {room, nameWidth, beside} = roomFor(longest, timeWidth, columns, names);
    const name = labelOf(speaker);
    const speed = pace > 0 ? messages.statistics.shortPace(pace) : '';
    // The pace of the current speaker replaces the post.
    const about = displayWidth(speed) <= beside && speed !== '' ? span(speed, quiet) : names || isOpen || speaker.outlet ? undefined : aboutOf(speaker, beside, quiet, messages);
    const left = about ? [...fitRow([quote(name, style)], nameWidth), blanks(2), about] : [quote(name, style)];
    return [...lead, ...fitRow(left, room), blanks(1), ...right, blanks(1)];
  });
}

/** Returns the cells for a name and for the words beside it. */
function roomFor(longest: number, timeWidth: number, columns: number, names: boolean) {
  const room = columns - LEAD - timeWidth - 2 - (names ? 0 : shareWidth(columns));
  const nameWidth = Math.min(room, Math.max(6, Math.min(longest, room >> 1)));
  return {room, nameWidth, beside: room - nameWidth - 2};
}

const quietStyle = (speaks: boolean, spoken: boolean): StyleName => (speaks ? 'now' : spoken ? 'dim' : 'faint');

/** Returns an official's full post, for the rows below the name if it does not fit beside it. */
function postRows(index: number, speaking: number, longest: number, timeWidth: number, atMost: number, {timeline, position, columns, names}: SidebarProps): readonly Row[] {
  const {post} = timeline.transcript.speakers[index]!;
  if (names || !post || displayWidth(fullPost(post)) <= roomFor(longest, timeWidth, columns, names).beside) return [];
  const style = quietStyle(index === speaking, hasSpoken(timeline, index, position));
  return below(`post ${index} ${atMost}`, [timeline, columns, style], () => wrapped(post, columns - LEAD - 1, atMost).map(line => [blanks(LEAD), quote(line, style)]));
}

/** The rows below an entry, made once for each look. */
const below = createCache<readonly Row[]>(1000);

/** Wraps a text into lines, the last with an ellipsis where there are more. */
function wrapped(text: string, columns: number, atMost: number): readonly string[] {
  const lines = layoutLines(text, columns);
  return lines.slice(0, atMost).map(({from, to}, index) => (index === atMost - 1 && lines.length > atMost ? cutToWidth(text.slice(from), columns) : text.slice(from, to)));
}

const shareWidth = (columns: number): number => 1 + SHARE + (columns >= WIDE ? 1 + BAR : 0);

/** Returns the share of the time so far in figures, and as a bar if both fit. */
function shareCells(share: number, columns: number, style: StyleName): Row {
  const bar = columns >= WIDE ? [blanks(1), ...fitRow([span(barText(share, BAR), style)], BAR)] : [];
  return [blanks(1), span(`${Math.round(share * 100)}%`.padStart(SHARE), style), ...bar];
}

/** Returns an official's institution, with the office behind it if both fit. */
function aboutOf({name, post, role}: Speaker, columns: number, style: StyleName, messages: Messages): Span | undefined {
  if (!post) {
    // Show a role name whole or not at all, and not if it is the name itself.
    const word = messages.roles[role];
    return word === '' || name.includes(word) || displayWidth(word) > columns ? undefined : span(word, style);
  }
  const full = fullPost(post);
  return cutSpan(quote(displayWidth(full) <= columns ? full : institution(post), style), columns);
}

/** Returns the institution and the office in it: `生態環境局 局長`. */
function fullPost(post: string): string {
  const short = institution(post);
  const office = post.slice(post.indexOf(short) + short.length).split(/[，,]/)[0]!;
  return office === '' || short === post ? short : `${short} ${office}`;
}

function questionSection({timeline, position, ended, columns, names, messages}: SidebarProps): Section {
  const {questions, transcript: {turns}} = timeline;
  const current = ended ? -1 : questionAt(timeline, position);
  const last = ended ? questions.length - 1 : lastQuestionAt(timeline, position);
  const digits = String(questions.length).length;
  const clockOf = (index: number): string => turns[questions[index]!.asked]!.stamp?.text ?? formatTurnClock(timeline, questions[index]!.asked);
  const indentOf = (index: number): number => LEAD + digits + 2 + displayWidth(clockOf(index)) + 2;
  const styleOf = (index: number): StyleName => (index === current ? 'question' : index <= last ? 'dim' : 'faint');
  const wordsOf = (index: number) => turns[questions[index]!.asked]!.text.slice(0, WORDS_AT_MOST).replaceAll('\n', ' ');
  const rowAt = (index: number, isOpen: boolean): Row => remembered(`question ${index}`, [timeline, index === current, index <= last, columns, names, isOpen], () => {
    const {number} = questions[index]!;
    const style: StyleName = index === current ? 'question-strong' : index <= last ? 'plain' : 'dim';
    const lead = [
      blanks(1), index === current ? span('▸', 'question') : span(index <= last ? '✓' : ' ', 'done'),
      span(` ${String(number).padStart(digits)}  ${clockOf(index)}`, style), blanks(2),
    ];
    if (names) return fitRow(lead, columns - 1);
    const words = wordsOf(index);
    const first = isOpen ? words.slice(0, layoutLines(words, columns - 1 - indentOf(index))[0]?.to) : words;
    return fitRow([...lead, quote(first, styleOf(index))], columns - 1);
  });
  /** Returns the words behind the first line. */
  const more = (index: number, atMost: number): readonly Row[] => {
    const style = styleOf(index);
    const room = columns - 1 - indentOf(index);
    if (names || room < LEAST_WORDS) return [];
    return below(`words ${index} ${atMost}`, [timeline, columns, style], () => {
      const words = wordsOf(index);
      const [, second] = layoutLines(words, room);
      return second ? wrapped(words.slice(second.from), room, atMost).map(line => [blanks(columns - 1 - room), quote(line, style)]) : [];
    });
  };
  return {title: messages.questions, count: questions.length, rowAt, more, current: current >= 0 ? current : last};
}

/** The least width of a row for a question's words, in cells. */
const LEAST_WORDS = 12;
/** The limit of characters of a listed question. */
const WORDS_AT_MOST = 400;
/** The numbers of rows below an entry to try, the largest first, for posts and for the words of questions. */
const OPENINGS = [[3, 9], [0, 9], [3, 3], [0, 3], [3, 1], [0, 2], [0, 1], [3, 0]] as const;

/**
 * Returns the rows below each entry of each section, as many as there are rows to spare. A section has none if there
 * are not enough for all its entries.
 */
function openings(sections: readonly Section[], spare: number): readonly (readonly (readonly Row[])[])[] | undefined {
  for (const [posts, words] of OPENINGS) {
    const atMost = (index: number) => (index === sections.length - 1 ? words : posts);
    const rows = sections.map(({count, more}, section) => Array.from({length: count}, (_, index) => (atMost(section) === 0 ? [] : more(index, atMost(section)))));
    const needed = rows.flat(2).length;
    if (needed > 0 && needed <= spare) return rows;
  }
  return undefined;
}

/**
 * Stacks sections with a blank row between them. If they do not fit, there are no blank rows, and each section shows
 * the rows around its current one.
 */
function stacked(sections: readonly Section[], {columns, rows}: Pane): readonly Row[] {
  const listed = sections.reduce((sum, {count}) => sum + count + 1, 0);
  const airy = listed + sections.length - 1 <= rows;
  const room = airy ? listed : rows;
  const sizes = shared(sections.map(({count}) => count + 1), room);
  const opened = airy ? openings(sections, rows - listed - sections.length + 1) : undefined;
  return sections.flatMap(({title, count, rowAt, current}, index) => {
    const size = sizes[index]!;
    if (size === 0) return [];
    const {from, to} = around(count, current, size - 1);
    const heading = remembered(`heading ${title}`, [to - from, count, columns], () =>
      spread([blanks(1), span(title, 'dim')], to - from < count ? [span(`${to - from}/${count} `, 'dim')] : [], columns));
    const entries = Array.from({length: to - from}, (_, row) => {
      const under = opened?.[index]![from + row] ?? [];
      return [rowAt(from + row, under.length > 0), ...under];
    });
    return [...(airy && index > 0 ? [EMPTY] : []), heading, ...entries.flat()];
  });
}

/**
 * Divides `room` rows among sections that need `wanted` rows. Small sections get all they need, and the others share
 * the rest evenly.
 */
function shared(wanted: readonly number[], room: number): readonly number[] {
  const sizes = wanted.map(() => 0);
  let left = room;
  let open = wanted.map((_, index) => index);
  while (left > 0 && open.length > 0) {
    const each = Math.max(1, Math.floor(left / open.length));
    for (const index of open) {
      const more = Math.min(each, wanted[index]! - sizes[index]!, left);
      sizes[index]! += more;
      left -= more;
    }
    open = open.filter(index => sizes[index]! < wanted[index]!);
  }
  // A heading alone is useless, so its row goes to the first section that needs more.
  sizes.forEach((size, index) => {
    if (size !== 1) return;
    sizes[index] = 0;
    const taker = sizes.findIndex((other, candidate) => other > 0 && other < wanted[candidate]!);
    if (taker >= 0) sizes[taker]! += 1;
  });
  return sizes;
}
