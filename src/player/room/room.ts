import type {Milliseconds} from '../../transcript/model.ts';

/** The part that is hidden from a room: nothing, everything after the playhead, or everything after a time. */
export type Hides = undefined | 'ahead' | Milliseconds;

/**
 * The place of the leader: it was at `position` at `time` on this program's monotonic clock. Playing stops by itself at
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

/** A written answer. `position` is the leader's position when it came, `took` the time of writing it. */
export type WrittenAnswer = {readonly id: string; readonly name: string; readonly question: number; readonly text: string; readonly took: Milliseconds; readonly position: Milliseconds};

/** The state of the connection. `text` is a safe message. */
export type RoomLink = {readonly kind: 'on'} | {readonly kind: 'fault'; readonly text: string};

/** A room, from the view of one member. */
export type Room =
  & {
    /** The code that others need to join. */
    readonly code: string;
    readonly link: RoomLink;
  }
  & (
    | {
      readonly role: 'lead';
      /** The number of followers; undefined if the broker does not report it. */
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
      /** True if the playhead follows the leader's. */
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
  /** The leader has gone, or is silent: the playhead waits. */
  | {readonly kind: 'halted'}
  | {readonly kind: 'heard'; readonly hands: readonly Hand[]; readonly answers: readonly WrittenAnswer[]}
  | {readonly kind: 'followers'; readonly count: number};
