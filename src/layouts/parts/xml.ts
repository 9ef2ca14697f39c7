/**
 * Reads XML (W3C XML 1.0) as a stream of events, with offsets in the file. A document type is refused, because it can
 * define endless text.
 */
import type {ProblemKind} from '../../transcript/model.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Receives the parts of a document in order. Names are without their prefix. */
export type Visitor = {
  readonly open: (name: string, attributes: Attributes, offset: number, to: number) => void;
  readonly close: (name: string, offset: number, to: number) => void;
  readonly text: (text: string, offset: number, to: number) => void;
};

/** A fault that ends the reading before the end of the document. */
export type XmlFault = {readonly offset: number; readonly problem: ProblemKind};

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Decodes the references of XML itself. Others stay as they are. */
const decoded = (text: string): string => (text.includes('&') ? text.replaceAll(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}) : text);

/**
 * Visits a document in order and returns its first fault, if there is one. A tag that does not match is skipped. Any
 * other fault ends the reading.
 */
export function visitXml(text: string, {open, close, text: say}: Visitor): XmlFault | undefined {
  const stack: string[] = [];
  let fault: XmlFault | undefined;
  const skipTo = (mark: string, from: number): number => {
    const offset = text.indexOf(mark, from);
    return offset < 0 ? -1 : offset + mark.length;
  };
  for (let offset = 0; offset < text.length;) {
    const next = text.indexOf('<', offset);
    if (next < 0) break;
    if (next > offset && stack.length > 0) say(decoded(text.slice(offset, next)), offset, next);
    offset = next;
    let to: number;
    if (text.startsWith('<!--', offset)) to = skipTo('-->', offset + 4);
    else if (text.startsWith('<![CDATA[', offset)) {
      to = skipTo(']]>', offset + 9);
      if (to > 0) say(text.slice(offset + 9, to - 3), offset, to);
    } else if (text.startsWith('<!', offset)) return {offset, problem: 'document-type'};
    else if (text.startsWith('<?', offset)) to = skipTo('?>', offset + 2);
    else {
      to = endOfTag(text, offset);
      if (to > 0 && !visitTag(text.slice(offset + 1, to - 1), offset, to)) fault ??= {offset, problem: 'broken-xml'};
    }
    if (to < 0) return fault ?? {offset, problem: 'broken-xml'};
    offset = to;
  }
  return fault ?? (stack.length > 0 ? {offset: text.length, problem: 'broken-xml'} : undefined);

  /** Returns false if a tag does not match. */
  function visitTag(inside: string, offset: number, to: number): boolean {
    if (inside.startsWith('/')) {
      const name = inside.slice(1).trimEnd();
      const begun = stack.lastIndexOf(name);
      if (begun < 0) return false;
      const isRight = begun === stack.length - 1;
      while (stack.length > begun) close(local(stack.pop()!), offset, to);
      return isRight;
    }
    const isEmpty = inside.endsWith('/');
    const name = /^[^\s/<>=&]+/.exec(inside)?.[0];
    if (name === undefined) return false;
    open(local(name), inside.length > name.length + 1 ? attributesIn(inside, name.length) : NO_ATTRIBUTES, offset, to);
    if (isEmpty) close(local(name), offset, to);
    else if (stack.length >= DEEPEST) return false;
    else stack.push(name);
    return true;
  }
}

const NO_ATTRIBUTES: Attributes = {};

/** Returns the attributes in a tag, from behind its name on. */
function attributesIn(inside: string, from: number): Attributes {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(inside); match; match = ATTRIBUTE.exec(inside)) attributes[match[1] === 'xml:id' ? 'id' : local(match[1]!)] = decoded(match[2] ?? match[3] ?? '');
  return attributes;
}

/** The limit of the depth of elements. No real document is deeper. */
const DEEPEST = 1000;

/** Returns the offset behind a tag. A `>` in quotes does not end it. */
function endOfTag(text: string, offset: number): number {
  const first = text.indexOf('>', offset);
  if (first < 0) return -1;
  if (!/["']/.test(text.slice(offset, first + 1))) return first + 1;
  let quote = '';
  for (let place = offset; place < text.length; place += 1) {
    const character = text[place]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place + 1;
  }
  return -1;
}
