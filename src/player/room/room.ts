import type {Milliseconds} from '../../transcript/model.ts';

/**
 * The part that is hidden from a room: nothing, everything behind the playhead, or everything behind a moment of the
 * timeline.
 */
export type Hides = undefined | 'ahead' | Milliseconds;

/**
 * The place of the leader: at `position` at the moment `time` on this program's monotonic clock. Playing stops by itself at
 * `stop`.
 */
export type Lead = {
  readonly position: Milliseconds;
  readonly time: Milliseconds;
  readonly rate: number;
  readonly playing: boolean;
  readonly stop: Milliseconds;
  readonly hides: Hides;
};

/** A raised hand. `since` is on the leader's monotonic clock. */
export type Hand = {readonly id: string; readonly name: string; readonly since: Milliseconds};

/** A written answer. `position` is where the leader was when it came, `took` the time that its writer needed. */
export type WrittenAnswer = {readonly id: string; readonly name: string; readonly question: number; readonly text: string; readonly took: Milliseconds; readonly position: Milliseconds};

/** The state of the connection. `text` is a sentence that is ready to show. */
export type RoomLink = {readonly kind: 'on'} | {readonly kind: 'fault'; readonly text: string};

/** A room, as one of its members knows it. */
export type Room =
  & {
    /** The code that is read aloud so that others join. */
    readonly code: string;
    readonly link: RoomLink;
  }
  & (
    | {
      readonly role: 'lead';
      /** The number of followers; undefined where the broker does not tell. */
      readonly followers: number | undefined;
      readonly hands: readonly Hand[];
      readonly answers: readonly WrittenAnswer[];
    }
    | {
      /** The audience has no keys. */
      readonly role: 'follow' | 'audience';
      /** The name of the leader. */
      readonly leader: string;
      readonly lead: Lead | undefined;
      /** True when the playhead is where the leader's is. */
      readonly isFollowing: boolean;
      readonly hasHand: boolean;
    }
  );

export type LedRoom = Extract<Room, {readonly role: 'lead'}>;
export type FollowedRoom = Extract<Room, {readonly lead: Lead | undefined}>;

/** A change in a room. */
export type RoomChange =
  | {readonly kind: 'link'; readonly link: RoomLink}
  | {readonly kind: 'lead'; readonly leader: string; readonly lead: Lead}
  /** The leader has gone, or says nothing: the playhead waits. */
  | {readonly kind: 'halted'}
  | {readonly kind: 'heard'; readonly hands: readonly Hand[]; readonly answers: readonly WrittenAnswer[]}
  | {readonly kind: 'followers'; readonly count: number};
