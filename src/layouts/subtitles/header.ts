import type {About} from '../layout.ts';
import {dayIn} from '../parts/about.ts';
import {stampAt} from '../parts/stamps.ts';

/** Header lines for programs. */
const SAID_OF_FILE = /^(?:kind|language|x-timestamp-map|region|style|format|scroll|duration|recognizability|confidence|encoding|position|author)\s*[:=]/i;

/** A title: several words, or Chinese, but not a line about the program. */
const TITLE = /^(?!(?:created|generated|exported|transcribed|made|file|captions?|subtitles?|written) (?:by|with|from|for|on)\b)(?:.*\p{L}.*\s.*\p{L}|.*\p{Script=Han})/iu;

/** The most characters of a title. */
const LONGEST_TITLE = 300;

/**
 * Returns the day, time and title in the lines at the top of a file, or in a note there; undefined if there are none.
 */
export function aboutHeader(lines: readonly string[], isNote = false): About | undefined {
  let [title, day]: [string | undefined, number | undefined] = [undefined, undefined];
  let start: About['origin'];
  for (const [index, line] of lines.entries()) {
    if (SAID_OF_FILE.test(line)) continue;
    const named = /^(?:title|subject|topic|标题|標題)\s*[:：]\s*(.+)$/i.exec(line)?.[1];
    title ??= named ?? (!isNote && index === 0 && line.length <= LONGEST_TITLE && TITLE.test(line) && dayIn(line) === undefined ? line : undefined);
    day ??= dayIn(line);
    const clock = day === undefined ? undefined : clockIn(line);
    start ??= clock;
  }
  return title === undefined && day === undefined ? undefined : {...(title !== undefined && {title: title.trim()}), ...(day !== undefined && {day}), ...(start && {origin: start})};
}

/** Returns the time of day behind a date: `2026-05-04 09:00`, `2026-05-04T09:00:00Z`. */
export function clockIn(line: string): About['origin'] {
  const offset = line.search(/\d{4}\s?[-/.年]\s?\d/);
  const stamp = offset < 0 ? undefined : stampAt(line, offset);
  return stamp?.hasDate && stamp.stamp.time !== undefined ? stamp.stamp : undefined;
}
