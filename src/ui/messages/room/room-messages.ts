import type {RoomSaid} from '../../../player/state.ts';

/** The words of a room. Names are passed as safe text. */
export type RoomMessages = {
  /** A follower's field in the status line: the leader, and the delay behind the leader or the lead ahead. */
  readonly follows: (leader: string) => string;
  readonly waits: string;
  readonly behind: (length: string) => string;
  readonly ahead: (length: string) => string;
  /** The leader's field: the address to join, and the numbers of followers, hands and answers. */
  readonly leads: (code: string) => string;
  readonly joined: (followers: number) => string;
  readonly raised: (hands: number) => string;
  readonly written: (answers: number) => string;
  readonly said: Readonly<Record<RoomSaid['kind'], string>>;
  readonly hands: {
    readonly title: string;
    readonly join: (command: string) => string;
    readonly none: string;
    readonly hand: string;
    readonly ago: (length: string) => string;
    readonly took: (length: string) => string;
  };
  readonly answer: {readonly label: string; readonly hint: (leader: string) => string; readonly send: string; readonly left: (characters: number) => string};
  readonly presenter: {readonly official: string; readonly none: string; readonly hidden: string};
  /** Messages and errors of the command before the screen is shown. */
  readonly command: {
    readonly toJoin: (command: string) => string;
    readonly connecting: (address: string) => string;
    readonly notRoom: (option: string, value: string) => string;
    readonly credentials: (option: string, user: string, password: string) => string;
    readonly needs: (option: string, other: string) => string;
    readonly noTerminal: (option: string) => string;
    readonly oneTranscript: (option: string) => string;
    readonly unsafe: (address: string) => string;
    readonly notListening: (option: string, value: string) => string;
    readonly cannotListen: (address: string, reason: string) => string;
    readonly inUse: string;
    readonly user: string;
    readonly password: string;
  };
  /** Faults: one line each. `address` names the broker. */
  readonly faults: {
    readonly unreachable: (address: string, reason: string, seconds: number) => string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly refused: (address: string) => string;
    readonly gone: (leader: string) => string;
    readonly silent: (leader: string) => string;
    readonly unheard: (topics: string) => string;
    readonly nobody: (code: string) => string;
    readonly taken: (code: string, leader: string) => string;
    readonly otherVersion: (code: string, leader: string, version: number, own: number) => string;
    readonly tooLargeMessage: (megabytes: string) => string;
    readonly tooLargeText: (limit: string) => string;
    readonly broker: string;
    readonly otherText: string;
    readonly flood: string;
  };
};
