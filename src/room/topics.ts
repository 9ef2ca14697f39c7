/** The topics of a room. Everything below `presser/ROOM/` belongs to it. */
export type Topics = {
  /** Retained, written by the leader alone: the leader, the transcript, and the place of the leader. */
  readonly claim: string;
  readonly head: string;
  readonly state: string;
  /** Retained, written by the leader alone: a piece of a transcript. */
  readonly piece: (text: string, number: number) => string;
  readonly pieces: (text: string) => string;
  /** Written by a follower under its own name, read by the leader alone. */
  readonly hand: (follower: string) => string;
  readonly answer: (follower: string) => string;
  readonly hands: string;
  readonly answers: string;
  /** Every topic of the room. */
  readonly all: string;
};

/** Returns the topics of a room. */
export function topicsOf(room: string): Topics {
  const root = `presser/${room}`;
  return {
    claim: `${root}/leader`, head: `${root}/head`, state: `${root}/state`,
    piece: (text, number) => `${root}/text/${text}/${number}`, pieces: text => `${root}/text/${text}/+`,
    hand: follower => `${root}/hand/${follower}`, answer: follower => `${root}/answer/${follower}`, hands: `${root}/hand/+`, answers: `${root}/answer/+`, all: `${root}/#`,
  };
}

/** Returns the end of a topic: the number of a piece, or the follower who has raised a hand. */
export const lastPart = (topic: string): string => topic.slice(topic.lastIndexOf('/') + 1);
