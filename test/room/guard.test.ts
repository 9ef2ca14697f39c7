import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createPacketFilter} from '../../src/room/guard.ts';

/** A packet of MQTT with a body of so many bytes. */
function packet(type: number, length: number): Buffer {
  const header = [type << 4];
  for (let rest = length; ;) {
    const digit = rest % 128;
    rest = Math.floor(rest / 128);
    header.push(rest > 0 ? digit | 0x80 : digit);
    if (rest === 0) break;
  }
  return Buffer.concat([Buffer.from(header), Buffer.alloc(length, type)]);
}

test('packets that are too large are passed over and the others come through, however they are cut', () => {
  fc.assert(fc.property(fc.array(fc.record({type: fc.integer({min: 1, max: 14}), length: fc.integer({min: 0, max: 400})}), {maxLength: 20}), fc.array(fc.integer({min: 1, max: 150}), {minLength: 1}), (packets, cuts) => {
    const skipped: number[] = [];
    const filter = createPacketFilter(200, length => {
      skipped.push(length);
      return 'skip';
    });
    const all = Buffer.concat(packets.map(({type, length}) => packet(type, length)));
    const out: Uint8Array[] = [];
    for (let at = 0, cut = 0; at < all.length; at += cuts[cut % cuts.length]!, cut += 1) out.push(filter(all.subarray(at, at + cuts[cut % cuts.length]!))!);
    expect(Buffer.concat(out).equals(Buffer.concat(packets.filter(({length}) => length <= 200).map(({type, length}) => packet(type, length))))).toBe(true);
    expect(skipped).toEqual(packets.map(({length}) => length).filter(length => length > 200));
  }));
});

test('of a packet of 16 MB nothing is kept', () => {
  const filter = createPacketFilter(1000, () => 'skip');
  const large = packet(3, 16 * 1024 * 1024);
  let kept = 0;
  for (let at = 0; at < large.length; at += 65_536) kept += filter(large.subarray(at, at + 65_536))!.length;
  expect(kept).toBe(0);
  expect(Buffer.from(filter(packet(13, 0))!).equals(packet(13, 0))).toBe(true);
});

test('a connection may end there instead', () => {
  expect(createPacketFilter(1000, () => 'end')(packet(3, 2000))).toBeUndefined();
});
