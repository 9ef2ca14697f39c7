import type {Milliseconds, Speaker} from '../../transcript/model.ts';
import {institution} from '../../transcript/institution.ts';
import {formatDuration, formatTurnClock, fullSecond, MINUTE} from '../../timeline/clock.ts';
import {lastAtMost} from '../../timeline/search.ts';
import {hasSpoken, spokenBy} from '../../timeline/speaking.ts';
import {lastQuestionAt, questionAt, turnAt, turnEnd, turnStart, type Timeline} from '../../timeline/timeline.ts';
import {displayWidth, widthVersion} from '../../typesetting/width.ts';
import {createMemory, remembersLast} from '../rows/memory.ts';
import {around, type Pane} from '../rows/pane.ts';
import type {Messages} from '../messages/messages.ts';
import {barText, blanks, EMPTY, fitRow, quote, span, spread, type Row, type StyleName} from '../rows/row.ts';

export type SidebarProps = {
  readonly timeline: Timeline;
  readonly position: Milliseconds;
  readonly ended: boolean;
  /** What stands before who is speaking: a spinner while playing, else a still mark. */
  readonly mark: string;
  readonly columns: number;
  readonly rows: number;
  /** Leaves out posts, shares and the words of the questions. */
  readonly names: boolean;
  readonly messages: Messages;
};

/** The least that is kept for how long somebody has spoken: `12:05`. */
const TIME = 5;
const SHARE = 4;
/** A bar of the share stands in place of the figure in a narrow sidebar, and beside it in a wide one. */
const BAR = 6;
const WIDE = 40;
/** Margin, mark and the blank behind it. */
const LEAD = 3;

/** A heading and its list of `count` rows, of which the one at `current` must stay in sight. Only those in sight are made. */
type Section = {readonly title: string; readonly note?: string; readonly count: number; readonly rowAt: (index: number) => Row; readonly current: number};

/** Who speaks, for how long so far, and the questions: always as many rows as the pane has at most. */
export const sidebarRows = remembersLast((props: SidebarProps): readonly Row[] => {
  const {timeline, position, ended, names, messages} = props;
  const {turns} = timeline.transcript;
  const speaking = ended ? -1 : turns[turnAt(timeline, position)]!.speaker;
  const {others, reporters, time} = partition(timeline);
  const pace = speaking < 0 || names ? '' : messages.statistics.pace(paceOf(timeline, turnAt(timeline, position)));
  const section = (title: string, {members, longest}: Group): Section => {
    const last = lastAtMost(members.length, index => members[index]!, speaking);
    const current = last >= 0 && members[last] === speaking ? last : -1;
    return {title, note: current >= 0 ? pace : '', count: members.length, rowAt: index => speakerRow(members[index]!, speaking, longest, time, props), current};
  };
  const sections = [
    section(messages.speakers, others),
    section(messages.reporters, reporters),
    questionSection(props),
  ].filter(({count}) => count > 0);
  return stacked(sections, props);
});

/** Speakers that stand together, and how wide the widest label of them is. */
type Group = {readonly members: readonly number[]; readonly longest: number};
/** Both groups, and how wide the longest time is that anybody will have spoken. */
type Partition = {readonly others: Group; readonly reporters: Group; readonly time: number};
const groups = new WeakMap<readonly Speaker[], Partition & {readonly version: number}>();

function partition(timeline: Timeline): Partition {
  const {speakers} = timeline.transcript;
  let known = groups.get(speakers);
  if (known?.version !== widthVersion()) {
    const group = (isMember: (speaker: Speaker) => boolean): Group => {
      const members = speakers.flatMap((speaker, index) => (isMember(speaker) ? [index] : []));
      return {members, longest: members.reduce((widest, index) => Math.max(widest, displayWidth(labelOf(speakers[index]!))), 0)};
    };
    const longest = speakers.reduce((most, _, index) => Math.max(most, spokenBy(timeline, index, timeline.duration)), 0);
    known = {
      others: group(({role}) => role !== 'reporter'), reporters: group(({role}) => role === 'reporter'),
      time: Math.max(TIME, formatDuration(longest).length), version: widthVersion(),
    };
    groups.set(speakers, known);
  }
  return known;
}

let paced: {readonly timeline: Timeline; readonly turn: number; readonly pace: number} | undefined;

/** Characters a minute of a turn. Asked for on every frame, it is counted once. */
function paceOf(timeline: Timeline, turn: number): number {
  if (paced?.timeline !== timeline || paced.turn !== turn) {
    const minutes = (turnEnd(timeline, turn) - turnStart(timeline, turn)) / MINUTE;
    paced = {timeline, turn, pace: minutes > 0 ? Math.round(timeline.characters[turn]! / minutes) : 0};
  }
  return paced.pace;
}

/** What a speaker goes by in the sidebar: a reporter by the outlet. */
export const labelOf = ({name, outlet}: Speaker) => outlet ?? name;

const remembered = createMemory<Row>(500);

function speakerRow(index: number, speaking: number, longest: number, timeWidth: number, {timeline, position, ended, mark, columns, names, messages}: SidebarProps): Row {
  const spoken = hasSpoken(timeline, index, position);
  // All figures change with the clock.
  const counted = !spoken ? 0 : ended ? timeline.duration : fullSecond(timeline, position);
  return remembered(`speaker ${index}`, [timeline, index === speaking ? mark : '', spoken, counted, longest, timeWidth, columns, names, messages], () => {
    const speaker = timeline.transcript.speakers[index]!;
    const style: StyleName = index === speaking ? 'now-strong' : spoken ? 'plain' : 'dim';
    const quiet: StyleName = index === speaking ? 'now' : spoken ? 'dim' : 'faint';
    const lead = [blanks(1), index === speaking ? span(mark, 'now') : span(spoken ? '✓' : ' ', 'done'), blanks(1)];
    const time = spokenBy(timeline, index, counted);
    const right: Row = spoken
      ? [span(formatDuration(time).padStart(timeWidth), quiet), ...(names ? [] : shareCells(counted > 0 ? time / counted : 0, columns, quiet))]
      : [blanks(timeWidth + (names ? 0 : shareWidth(columns)))];
    const room = columns - LEAD - timeWidth - 1 - (names ? 0 : shareWidth(columns) + 1);
    const name = labelOf(speaker);
    const nameWidth = Math.min(room, Math.max(6, Math.min(longest, room >> 1)));
    const about = names || speaker.outlet ? '' : aboutOf(speaker, room - nameWidth - 2, messages);
    const nameRoom = about === '' ? room : nameWidth;
    const left = [...fitRow([quote(name, style)], nameRoom), ...(about === '' ? [] : [blanks(2), quote(about, quiet)])];
    return [...lead, ...fitRow(left, room), blanks(1), ...right, ...(names ? [] : [blanks(1)])];
  });
}

const shareWidth = (columns: number): number => 1 + (columns >= WIDE ? SHARE + 1 + BAR : SHARE);

/** The share of the time so far: as a bar, and in figures where there is room for both. */
function shareCells(share: number, columns: number, style: StyleName): Row {
  const wide = columns >= WIDE;
  const bar = fitRow([span(barText(share, wide ? BAR : SHARE), style)], wide ? BAR : SHARE);
  return [blanks(1), ...(wide ? [span(`${Math.round(share * 100)}%`.padStart(SHARE), style), blanks(1)] : []), ...bar];
}

/** What an official is: the institution, with the office behind it where there is room. */
function aboutOf({post, role}: Speaker, columns: number, messages: Messages): string {
  // A word that everybody of a kind has says nothing when it is cut.
  if (!post) return displayWidth(messages.roles[role]) <= columns ? messages.roles[role] : '';
  const short = institution(post);
  const office = post.slice(post.indexOf(short) + short.length).split(/[，,]/)[0]!;
  const full = office === '' || short === post ? short : `${short} ${office}`;
  return displayWidth(full) <= columns ? full : short;
}

function questionSection({timeline, position, ended, columns, names, messages}: SidebarProps): Section {
  const {questions, transcript: {turns}} = timeline;
  const current = ended ? -1 : questionAt(timeline, position);
  const last = ended ? questions.length - 1 : lastQuestionAt(timeline, position);
  const digits = String(questions.length).length;
  const rowAt = (index: number): Row => remembered(`question ${index}`, [timeline, index === current, index <= last, columns, names], () => {
    const {number, asked} = questions[index]!;
    const style: StyleName = index === current ? 'question-strong' : index <= last ? 'plain' : 'dim';
    const clock = turns[asked]!.stamp?.text ?? formatTurnClock(timeline, asked);
    const words = names ? '' : `  ${turns[asked]!.text.slice(0, 2 * columns).replaceAll('\n', ' ')}`;
    const row = [
      blanks(1), index === current ? span('▸', 'question') : span(index <= last ? '✓' : ' ', 'done'),
      span(` ${String(number).padStart(digits)}  ${clock}`, style), quote(words, index === current ? 'question' : index <= last ? 'dim' : 'faint'),
    ];
    return fitRow(row, columns - 1);
  });
  return {title: messages.questions, count: questions.length, rowAt, current: current >= 0 ? current : last};
}

/** Sections one below the other with a row of air between them; when that is too much, without, and each around its current row. */
function stacked(sections: readonly Section[], {columns, rows}: Pane): readonly Row[] {
  const listed = sections.reduce((sum, {count}) => sum + count + 1, 0);
  const airy = listed + sections.length - 1 <= rows;
  const room = airy ? listed : rows;
  const sizes = shared(sections.map(({count}) => count + 1), room);
  return sections.flatMap(({title, note = '', count, rowAt, current}, index) => {
    const size = sizes[index]!;
    if (size === 0) return [];
    const {from, to} = around(count, current, size - 1);
    const heading = remembered(`heading ${title}`, [to - from, count, note, columns], () =>
      spread([blanks(1), span(title, 'dim')], to - from < count ? [span(`${to - from}/${count} `, 'dim')] : note === '' ? [] : [span(`${note} `, 'dim')], columns));
    return [...(airy && index > 0 ? [EMPTY] : []), heading, ...Array.from({length: to - from}, (_, row) => rowAt(from + row))];
  });
}

/** Shares `room` rows among sections that want `wanted`: the small ones get all, the others what is left, evenly. */
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
  // A heading with nothing below it says nothing: its row goes to the first section that wants more.
  sizes.forEach((size, index) => {
    if (size !== 1) return;
    sizes[index] = 0;
    const taker = sizes.findIndex((other, candidate) => other > 0 && other < wanted[candidate]!);
    if (taker >= 0) sizes[taker]! += 1;
  });
  return sizes;
}
