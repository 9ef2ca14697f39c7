import {isBareSequence, readControlSequence, readLinuxFunction, readOperatingSystemCommand, readSingleShift, type Meaning} from './control-sequences.ts';
import {key, OTHER_REPLY, type InputEvent} from './input-event.ts';
import {characterKey} from './key-names.ts';
import {BROKEN, createUtf8Decoder} from './utf8.ts';

/** Turns the bytes that a terminal sends into events. It knows no clock: the time is an argument, in milliseconds. */
export type InputParser = {
  /** Takes bytes that came at `now`, and returns the events that they complete. A sequence may be cut anywhere. */
  readonly push: (bytes: Uint8Array, now: number) => readonly InputEvent[];
  /** Returns the time at which to call `giveUp`; undefined while no sequence is incomplete. */
  readonly deadline: () => number | undefined;
  /** Gives up incomplete sequences that have waited long enough at `now`. Read waiting bytes first. */
  readonly giveUp: (now: number) => readonly InputEvent[];
};

/**
 * The longest waits for the rest of a sequence after its latest byte. The wait is short for a sequence that can also be
 * typed (Esc; Esc and `[`), but longer than the 100 ms pauses of slow lines. A sequence that only a terminal sends may
 * take longer.
 */
const TYPED_PATIENCE = 150;
const SEQUENCE_PATIENCE = 500;
const PASTE_PATIENCE = 1000;
/** The longest that a sequence stays open while bytes keep coming. */
const SEQUENCE_AT_MOST = 10_000;
/** The limit of stored bytes of a sequence and of a paste. The rest is discarded. */
const BODY_AT_MOST = 4096;
const PASTE_AT_MOST = 10_000;

const ESC = 0x1b;
const BEL = 0x07;
const CTRL_C = 0x03;
const DASH = 0x2014;
/** C1 controls: the 8-bit forms of `ESC [`, `ESC O` and `ESC \`, and those that begin a string (ECMA-48). */
const [CSI, SS3, ST] = [0x9b, 0x8f, 0x9c];
const STRINGS: Readonly<Record<number, string>> = {0x90: 'P', 0x98: 'X', 0x9d: ']', 0x9e: '^', 0x9f: '_'};
const PASTE_END = '\u001B[201~';

/**
 * The state between bytes. `typed` holds the keys that count if the sequence turns out to be none. It is empty if
 * nobody can have typed it. `dash` is the first half of `——`, which one key of an input method types.
 */
type State =
  | {readonly in: 'ground'}
  | {readonly in: 'dash'}
  | {readonly in: 'escape'}
  | {readonly in: 'control-sequence' | 'single-shift'; readonly typed: readonly string[]; body: string}
  | {readonly in: 'linux-function'; readonly typed: readonly string[]}
  | {readonly in: 'string'; readonly opener: string; typed: readonly string[]; body: string; isEscaped: boolean}
  | {readonly in: 'mouse'; left: number}
  | {readonly in: 'paste'; text: string; matched: number};

const NO_KEYS: readonly string[] = [];
const GROUND: State = {in: 'ground'};

export function createInputParser(): InputParser {
  const decoder = createUtf8Decoder();
  let state: State = GROUND;
  let events: InputEvent[] = [];
  /** The times of the latest byte, and of the first byte of the incomplete sequence. */
  let latest = 0;
  let begun = 0;
  let highSurrogate = 0;

  const emit = (name: string) => { events.push(key(name)); };
  const become = (next: State) => {
    begun = latest;
    state = next;
  };
  const finish = (meaning: Meaning) => {
    state = GROUND;
    if (meaning.type === 'events') events.push(...meaning.events);
    else for (const code of meaning.codes) acceptUnit(code);
  };
  /** Gives up a sequence. Its bytes count as typed keys, or are discarded. */
  const abandon = () => {
    if (state.in === 'dash') emit('—');
    if (state.in === 'escape') emit('escape');
    if ('typed' in state) for (const name of state.typed) emit(name);
    state = GROUND;
  };
  const abandonFor = (code: number) => {
    abandon();
    accept(code);
  };

  /** Takes a character, or half of one. */
  const acceptUnit = (unit: number) => {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (isLow && highSurrogate !== 0) acceptText(0x10000 + ((highSurrogate - 0xd800) << 10) + (unit - 0xdc00));
    highSurrogate = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
    if (!isLow && highSurrogate === 0) acceptText(unit);
  };
  const acceptText = (code: number) => {
    if (state.in === 'dash') {
      if (code === DASH) {
        state = GROUND;
        return emit('——');
      }
      abandon();
    }
    if (code === DASH) return become({in: 'dash'});
    const name = code === BROKEN ? undefined : characterKey(code);
    if (name !== undefined) emit(name);
    return undefined;
  };
  const acceptGround = (code: number) => {
    if (code === ESC) become({in: 'escape'});
    else if (code === CSI) become({in: 'control-sequence', typed: [], body: ''});
    else if (code === SS3) become({in: 'single-shift', typed: [], body: ''});
    else if (STRINGS[code] !== undefined) become({in: 'string', opener: STRINGS[code], typed: [], body: '', isEscaped: false});
    else acceptText(code);
  };
  const acceptEscaped = (code: number) => {
    const character = code < 0x80 ? String.fromCharCode(code) : '';
    const typed = ['escape', character];
    if (character === '[') become({in: 'control-sequence', typed, body: ''});
    else if (character === 'O') become({in: 'single-shift', typed, body: ''});
    else if (character !== '' && ']P^_X'.includes(character)) become({in: 'string', opener: character, typed, body: '', isEscaped: false});
    // Terminals send Alt and a key like Esc and a key soon after it.
    else abandonFor(code);
  };
  const acceptControlSequence = (code: number, {typed, body}: {readonly typed: readonly string[]; readonly body: string}) => {
    const character = String.fromCodePoint(code);
    const isParameter = code >= 0x30 && code <= 0x3f;
    const isIntermediate = code >= 0x20 && code <= 0x2f;
    // rxvt ends keys with Shift by an intermediate: `CSI 5$`.
    const isFinal = (code >= 0x40 && code <= 0x7e) || (character === '$' && /^\d{1,2}$/.test(body));
    if (body === '' && character === '[') return become({in: 'linux-function', typed: typed.length > 0 ? [...typed, '['] : []});
    if (body === '' && typed.length > 0 && !isParameter && !(isFinal && isBareSequence(character))) return abandonFor(code);
    if (isFinal) {
      if (character === 'M' && body === '') return become({in: 'mouse', left: 3});
      if (character === '~' && body === '200') return become({in: 'paste', text: '', matched: 0});
      return finish(body.length < BODY_AT_MOST ? readControlSequence(body, character) : {type: 'events', events: [OTHER_REPLY]});
    }
    if (!isParameter && !isIntermediate) return abandonFor(code);
    state = {in: 'control-sequence', typed: [], body: body.length < BODY_AT_MOST ? body + character : body};
    return undefined;
  };
  const acceptSingleShift = (code: number, body: string) => {
    const character = String.fromCodePoint(code);
    if (/^[@-~]$/.test(character)) return finish(readSingleShift(body, character));
    if (!/^[\d;]$/.test(character)) return abandonFor(code);
    state = {in: 'single-shift', typed: [], body: body.length < BODY_AT_MOST ? body + character : body};
    return undefined;
  };
  const acceptString = (code: number, open: State & {readonly in: 'string'}) => {
    if (code === BEL || code === ST || (open.isEscaped && code === 0x5c)) {
      return finish(open.opener === ']' ? readOperatingSystemCommand(open.body) : {type: 'events', events: [OTHER_REPLY]});
    }
    if (open.isEscaped) {
      // The string has no end, and another sequence begins.
      become({in: 'escape'});
      return accept(code);
    }
    if (code === ESC && open.typed.length === 0) {
      open.isEscaped = true;
      return undefined;
    }
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    // A command begins with its number, or with a letter for a reported title.
    const isOpening = open.typed.length === 0 || open.opener !== ']' || /^[\dlLI]$/.test(String.fromCodePoint(code));
    if (isControl || !isOpening) return abandonFor(code);
    open.typed = NO_KEYS;
    if (open.body.length < BODY_AT_MOST) open.body += String.fromCodePoint(code);
    return undefined;
  };
  const acceptPasted = (code: number, paste: State & {readonly in: 'paste'}) => {
    if (code === CTRL_C) {
      state = GROUND;
      return emit('ctrl+c');
    }
    if (code === PASTE_END.charCodeAt(paste.matched) || code === CSI) {
      paste.matched = code === CSI ? 2 : paste.matched + 1;
      if (paste.matched === PASTE_END.length) finish(pasted(paste.text));
      return undefined;
    }
    // The part that looked like the beginning of the end mark was text.
    const text = PASTE_END.slice(1, Math.max(1, paste.matched));
    paste.matched = code === ESC ? 1 : 0;
    const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
    if (paste.text.length < PASTE_AT_MOST) paste.text += isControl ? text : text + String.fromCodePoint(code);
    return undefined;
  };
  const accept = (code: number): void => {
    switch (state.in) {
      case 'ground':
      case 'dash':
        if (state.in === 'dash' && code !== DASH) abandon();
        return acceptGround(code);
      case 'escape':
        return acceptEscaped(code);
      case 'control-sequence':
        return acceptControlSequence(code, state);
      case 'single-shift':
        return acceptSingleShift(code, state.body);
      case 'linux-function':
        return code >= 0x41 && code <= 0x45 ? finish(readLinuxFunction(String.fromCharCode(code))) : abandonFor(code);
      case 'string':
        return acceptString(code, state);
      case 'paste':
        return acceptPasted(code, state);
      case 'mouse':
        return undefined;
    }
  };
  const acceptByte = (byte: number) => {
    // An X10 mouse report ends with three bytes that are no controls, and may be no characters.
    if (state.in === 'mouse' && byte < 0x20) abandon();
    if (state.in !== 'mouse') return decoder.decode(byte, accept);
    state.left -= 1;
    if (state.left === 0) finish({type: 'events', events: [OTHER_REPLY]});
    return undefined;
  };
  const stateDeadline = (): number | undefined => {
    switch (state.in) {
      case 'ground':
        return undefined;
      case 'paste':
        return latest + PASTE_PATIENCE;
      case 'dash':
      case 'escape':
        return latest + TYPED_PATIENCE;
      default:
        return 'typed' in state && state.typed.length > 0 ? latest + TYPED_PATIENCE : Math.min(latest + SEQUENCE_PATIENCE, begun + SEQUENCE_AT_MOST);
    }
  };
  const characterDeadline = () => (decoder.isWaiting() ? latest + SEQUENCE_PATIENCE : undefined);
  const taken = () => {
    const all = events;
    events = [];
    return all;
  };
  const isOver = (deadline: number | undefined, now: number) => deadline !== undefined && now >= deadline;
  return {
    push(bytes, now) {
      latest = now;
      for (const byte of bytes) acceptByte(byte);
      return taken();
    },
    deadline() {
      const deadlines = [stateDeadline(), characterDeadline()].filter(deadline => deadline !== undefined);
      return deadlines.length === 0 ? undefined : Math.min(...deadlines);
    },
    giveUp(now) {
      if (isOver(characterDeadline(), now)) decoder.reset();
      if (isOver(stateDeadline(), now)) {
        if (state.in === 'paste') finish(pasted(state.text));
        else abandon();
      }
      return taken();
    },
  };
}

const pasted = (text: string): Meaning => ({type: 'events', events: [{type: 'paste', text}]});
