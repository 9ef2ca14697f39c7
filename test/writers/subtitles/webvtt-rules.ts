/**
 * Checks a WebVTT file by the rules for those who write one (W3C, WebVTT 4: "Syntax"), which are stricter than those for
 * readers. Returns what is wrong, with its line.
 */
export function faultsOf(text: string): readonly string[] {
  const faults: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const fault = (line: number, what: string) => { faults.push(`${line + 1}: ${what}`); };
  if (!/^WEBVTT(?:[ \t][^\n]*)?$/.test(lines[0]!) || lines[0]!.includes('-->')) fault(0, 'no file magic');
  if (lines[1] !== '') fault(1, 'no blank line behind the file magic');
  if (text.includes('\0')) fault(0, 'a NULL');
  const ids = new Set<string>();
  let lastStart = -1;
  let hasCues = false;
  for (let at = 1; at < lines.length; at += 1) {
    if (lines[at] === '') continue;
    const from = at;
    while (at < lines.length && lines[at] !== '') at += 1;
    const block = lines.slice(from, at);
    if (/^NOTE(?:[ \t].*)?$/.test(block[0]!)) {
      if (block.some(line => line.includes('-->'))) fault(from, 'an arrow in a comment');
      continue;
    }
    if (/^(?:STYLE|REGION)[ \t]*$/.test(block[0]!) && hasCues) fault(from, 'a style or a region behind a cue');
    let line = 0;
    if (!block[0]!.includes('-->')) {
      if (ids.has(block[0]!)) fault(from, `an id that is not unique: ${block[0]!}`);
      ids.add(block[0]!);
      line = 1;
    }
    hasCues = true;
    const times = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})$/.exec(block[line] ?? '');
    if (!times) {
      fault(from + line, `no times: ${block[line] ?? ''}`);
      continue;
    }
    const [start, end] = [millisecondsOf(times[1]!), millisecondsOf(times[2]!)];
    if (start < lastStart) fault(from + line, 'a start before that of an earlier cue');
    if (end <= start) fault(from + line, 'an end that is not behind its start');
    lastStart = start;
    const payload = block.slice(line + 1);
    if (payload.length === 0) fault(from, 'a cue without text');
    for (const [index, words] of payload.entries()) if (words.includes('-->')) fault(from + line + 1 + index, 'an arrow in a text');
    const wrong = textFault(payload.join('\n'));
    if (wrong !== undefined) fault(from + line + 1, wrong);
  }
  return faults;
}

const millisecondsOf = (time: string): number => time.split(/[:.]/).toReversed().reduce((sum, part, index) => sum + Number(part) * [1, 1000, 60_000, 3_600_000][index]!, 0);

const REFERENCE = /^&(?:amp|lt|gt|lrm|rlm|nbsp|#\d+|#x[\da-f]+);/i;
const START = /^<(?:(c|i|b|u|ruby|rt)((?:\.[^\s.<>&]+)*)|(v|lang)((?:\.[^\s.<>&]+)*)[ \t]+([^\n>]+))>/;
const WITHIN: Readonly<Record<string, string>> = {rt: 'ruby'};

/** Returns the first fault in the text of a cue (4.2.2 "WebVTT caption or subtitle cue text"). */
function textFault(text: string): string | undefined {
  const open: string[] = [];
  for (let offset = 0; offset < text.length;) {
    const rest = text.slice(offset);
    if (rest[0] === '&') {
      const reference = REFERENCE.exec(rest);
      if (!reference) return `an ampersand that is no reference: ${rest.slice(0, 12)}`;
      offset += reference[0].length;
    } else if (rest[0] === '<') {
      const end = /^<\/(c|i|b|u|ruby|rt|v|lang)>/.exec(rest);
      const start = START.exec(rest);
      if (end) {
        if (open.pop() !== end[1]) return `an end without its start: ${end[0]}`;
        offset += end[0].length;
      } else if (start) {
        const name = start[1] ?? start[3]!;
        if (WITHIN[name] !== undefined && open.at(-1) !== WITHIN[name]) return `${name} outside of ${WITHIN[name]}`;
        const annotation = start[5];
        if (annotation !== undefined && (annotation.trim() === '' || annotation.replaceAll(/&(?:amp|lt|gt|lrm|rlm|nbsp|#\d+);/g, '').includes('&'))) return `an annotation that is none: ${annotation}`;
        open.push(name);
        offset += start[0].length;
      } else return `a tag that is none: ${rest.slice(0, 20)}`;
    } else if (rest[0] === '>') return 'a greater-than sign that is no reference';
    else offset += 1;
  }
  // The end of a voice may be left out when it is that of the whole cue.
  return open.length === 0 || (open.length === 1 && open[0] === 'v' && text.startsWith('<v')) ? undefined : `no end of ${open.join(', ')}`;
}
