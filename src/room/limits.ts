import type {Milliseconds} from '../transcript/model.ts';

/** The version of what is said in a room. A room of another version is refused by its name. */
export const VERSION = 1;

/** The leader says at least so often where it is. */
export const HEARTBEAT: Milliseconds = 2000;

/** A leader that has said nothing for so long is silent: its followers wait. */
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

/** So many hands and written answers are kept; of one follower so many answers. */
export const HANDS_AT_MOST = 2000;
export const ANSWERS_AT_MOST = 2000;
export const ANSWERS_OF_ONE = 20;

/** So much of a transcript goes into one piece, in bytes, before it is compressed. */
export const PIECE = 256 * 1024;

/** A transcript has at most so many pieces, and so many bytes. */
export const PIECES_AT_MOST = 4096;
export const TEXT_AT_MOST = 64 * 1024 * 1024;

/** The largest packet that is taken from a broker, in bytes. A piece that cannot be compressed is a little longer than `PIECE`. */
export const PACKET_AT_MOST = PIECE + 16 * 1024;
