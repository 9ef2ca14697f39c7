/**
 * Everything that a plain start does not need. It is one chunk of the bundle, because more entry points would also
 * split the shared chunks.
 */
export {bookmarks} from './commands/bookmarks.ts';
export {check} from './commands/check.ts';
export {exportBroadcast} from './commands/export.ts';
export {farewell} from './commands/farewell.ts';
export {formats} from './commands/formats.ts';
export {info} from './commands/info.ts';
export {keys} from './commands/keys.ts';
export {schema} from './commands/schema.ts';
export {version} from './commands/version.ts';
export {readNotes} from './shelf/notes-file.ts';
export {createSpeaker, noVoice} from './shelf/speaker.ts';
export {resumed} from './shelf/resume.ts';
export {createShelf, stateFolder} from './shelf/shelf.ts';
export {openStore} from '../storage/store.ts';
export {writeFileWhole} from '../storage/write-file.ts';
export {listFolder} from './system/list-folder.ts';
export {systemPrograms} from './system/programs.ts';
export {tailFile} from './system/tail.ts';
export {openFollowed} from './files/follow.ts';
export {playPlain, printLive, printPiped} from './plain.ts';
export {readAll, readOn} from './files/read-on.ts';
export {withRemote} from '../ui/input/remote-keys.ts';
export {asciiMessages} from '../ui/messages/ascii.ts';
export {rangeOf} from './settings/range.ts';
export {understoodConfig} from './settings/config-file.ts';
export {cutTo} from '../player/cut.ts';
export {toggleDrill} from '../player/training/drill.ts';
export {checkReport, createReporter} from './commands/drill-report.ts';
