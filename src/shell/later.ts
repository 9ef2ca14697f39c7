/** Everything that a plain start does not need. It is one chunk of the bundle, since more chunks would divide the others too. */
export {bookmarks} from './commands/bookmarks.ts';
export {check} from './commands/check.ts';
export {exportBroadcast} from './commands/export.ts';
export {farewell} from './commands/farewell.ts';
export {formats} from './commands/formats.ts';
export {info} from './commands/info.ts';
export {keys} from './commands/keys.ts';
export {schema} from './commands/schema.ts';
export {version} from './commands/version.ts';
export {resumed} from './shelf/resume.ts';
export {createShelf, stateFolder} from './shelf/shelf.ts';
export {openStore} from '../storage/store.ts';
export {writeFileWhole} from '../storage/write-file.ts';
export {playPlain} from './plain.ts';
export {readAll, readOn} from './files/read-on.ts';
export {asciiMessages} from '../ui/messages/ascii.ts';
export {understoodConfig} from './settings/config-file.ts';
