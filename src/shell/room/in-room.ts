import type {RoomEffect} from '../../player/effects.ts';
import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import type {Growing} from '../files/opening.ts';
import type {Run} from '../run.ts';
import type {RoomWorld} from './world.ts';

/** The parts that a room adds to a replay. */
export type InRoom = {
  /** Opens the leader's transcript, in place of a file. */
  readonly open?: (() => Promise<Growing>) | undefined;
  readonly begun: (state: PlayerState, now: Milliseconds) => PlayerState;
  /** Joins the room to a replay that runs until `isOver` says otherwise. */
  readonly attach: (replay: Replay, isOver: () => boolean) => void;
  readonly perform: (effect: RoomEffect) => void;
};

/** Plays one transcript in a room. */
export type Play = (run: Run, isChosen: boolean, room: InRoom) => Promise<unknown>;

/** The parameters of both leading and joining. */
export type Entrance = {readonly run: Run; readonly play: Play; readonly world: RoomWorld; readonly name: string};
