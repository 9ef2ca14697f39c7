import type {Duplex} from 'node:stream';

/** The handling of a packet that is too large: its bytes are skipped, or the connection ends. */
export type TooLarge = 'skip' | 'end';

/**
 * Makes a filter that drops MQTT packets longer than `most` bytes without storing them. The parser behind it would
 * buffer up to 256 MB of one packet. The filter works on chunks as they arrive. A packet has a type byte, a length of
 * one to four bytes, and its content (MQTT 3.1.1, section 2.2).
 */
export function createPacketFilter(most: number, onTooLarge: (length: number) => TooLarge): (chunk: Uint8Array) => Uint8Array | undefined {
  /** The bytes of an incomplete header. */
  let header: number[] = [];
  /** The number of remaining bytes of the current packet, and whether they are skipped. */
  let left = 0;
  let isSkipped = false;
  return chunk => {
    const passed: Uint8Array[] = [];
    for (let offset = 0; offset < chunk.length;) {
      if (left > 0) {
        const part = chunk.subarray(offset, offset + left);
        if (!isSkipped) passed.push(part);
        left -= part.length;
        offset += part.length;
        continue;
      }
      const byte = chunk[offset++]!;
      header.push(byte);
      if (header.length === 1 || (byte & 0x80) !== 0 && header.length < 5) continue;
      left = header.slice(1).reduce((length, part, index) => length + (part & 0x7F) * 128 ** index, 0);
      isSkipped = left > most;
      if (isSkipped && onTooLarge(left) === 'end') return undefined;
      if (!isSkipped) passed.push(Uint8Array.from(header));
      header = [];
    }
    return passed.length === 1 ? passed[0]! : Buffer.concat(passed);
  };
}

/** Filters all bytes that a connection receives. Sockets, TLS sockets and web sockets deliver their bytes by `push`. */
export function guardStream(stream: Duplex, most: number, onTooLarge: (length: number) => TooLarge): void {
  const filter = createPacketFilter(most, onTooLarge);
  const push = stream.push.bind(stream);
  stream.push = (chunk: Uint8Array | null) => {
    if (chunk === null) return push(null);
    const rest = filter(chunk);
    if (!rest) {
      stream.destroy();
      return false;
    }
    return rest.length === 0 || push(rest);
  };
}
