/** What brings Ink with it. */
export {runAnnouncer} from './announcer/run-announcer.tsx';
export {runScreen} from './screen/run-screen.tsx';
