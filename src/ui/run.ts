/** What is loaded after the first frame: Ink, and the reader of the keyboard. */
export {runAnnouncer} from './announcer/run-announcer.tsx';
export {createKeyboard} from './input/keyboard.ts';
export {runScreen} from './screen/run-screen.tsx';
