/** Parts that are loaded after the first frame: Ink, the reader of the keyboard, and the commands of keys. */
export {createReplay, type Replay} from './controller/replay.ts';
export {runAnnouncer} from './announcer/run-announcer.tsx';
export {createKeyboard} from './input/keyboard.ts';
export {runScreen} from './screen/run-screen.tsx';
