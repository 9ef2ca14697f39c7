import {addressText, type Address} from '../../room/address.ts';
import type {LinkState} from '../../room/link.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {RoomMessages} from '../../ui/messages/room/room-messages.ts';

/** Describes a fault of a connection in one line; undefined when there is none. */
export function faultText(address: Address, state: LinkState, {faults}: RoomMessages): string | undefined {
  const broker = addressText(address, 'broker');
  switch (state.kind) {
    case 'on':
      return undefined;
    case 'too-large':
      return faults.tooLargeMessage((state.bytes / 1024 / 1024).toFixed(state.bytes < 10 * 1024 * 1024 ? 1 : 0));
    case 'off':
      return state.again === undefined ? faults.refused(broker) : faults.unreachable(broker, faults.reasons[state.reason] ?? briefLine(state.reason), Math.round(state.again / 1000));
  }
}
