import type {Milliseconds} from '../transcript/model.ts';

/** The version of the protocol. A room with another version is refused. */
export const VERSION = 1;

/** The longest interval between two messages of the leader. */
export const HEARTBEAT: Milliseconds = 2000;

/** The time after which a leader without a message counts as silent. Its followers then wait. */
export const SILENT_AFTER: Milliseconds = 3.5 * HEARTBEAT;

/** The longest state, claim or head, in bytes. */
export const STATE_AT_MOST = 512;
export const HEAD_AT_MOST = 2048;

/** The longest name of a leader or follower, in characters. */
export const NAME_AT_MOST = 40;

/** The longest name of a transcript, in characters. */
export const FILE_NAME_AT_MOST = 120;

/** The longest written answer, in characters; and the longest message of a follower, in bytes. */
export const ANSWER_AT_MOST = 1000;
export const SAID_AT_MOST = 4096;

/** The limits of stored hands and written answers, and of answers of one follower. */
export const HANDS_AT_MOST = 2000;
export const ANSWERS_AT_MOST = 2000;
export const ANSWERS_OF_ONE = 20;

/** The size of a piece of a transcript, in bytes, before it is compressed. */
export const PIECE = 256 * 1024;

/** The most pieces of a transcript, and the most bytes. */
export const PIECES_AT_MOST = 4096;
export const TEXT_AT_MOST = 64 * 1024 * 1024;

/** The largest packet that is accepted from a broker, in bytes. An incompressible piece is a little longer than `PIECE`. */
export const PACKET_AT_MOST = PIECE + 16 * 1024;
