import type {Clock} from '../../player/clock.ts';
import type {RoomLink} from '../../player/room/room.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** The kinds of faults, the most important first. */
const KINDS = ['room', 'link', 'leader', 'passing'] as const;
export type FaultKind = (typeof KINDS)[number];

/** The time for which a passing fault is shown. */
const PASSES: Milliseconds = 8000;

/** The current faults of a room: the last one of each kind. */
export type Standing = {
  /** Takes a fault, or undefined when it is over. */
  readonly set: (kind: FaultKind, text: string | undefined) => void;
  readonly link: () => RoomLink;
};

/** Makes the faults of a room. `onChange` receives the most important one, which is shown. */
export function createStanding(clock: Clock, onChange: (link: RoomLink) => void): Standing {
  const faults = new Map<FaultKind, string>();
  let cancel = () => {};
  const link = (): RoomLink => {
    const text = KINDS.map(kind => faults.get(kind)).find(fault => fault !== undefined);
    return text === undefined ? {kind: 'on'} : {kind: 'fault', text};
  };
  const set = (kind: FaultKind, text: string | undefined) => {
    if (faults.get(kind) === text) return;
    if (text === undefined) faults.delete(kind);
    else faults.set(kind, text);
    if (kind === 'passing' && text !== undefined) {
      cancel();
      cancel = clock.after(PASSES, () => set('passing', undefined));
    }
    onChange(link());
  };
  return {set, link};
}
