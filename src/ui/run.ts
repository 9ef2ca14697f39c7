/** What brings Ink with it. */
export {runAnnouncer} from './run-announcer.tsx';
export {runScreen} from './run-screen.tsx';
