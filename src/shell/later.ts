/** What a plain start does not load, in one piece: every piece costs a start a file to read. */
export {check} from './commands/check.ts';
export {exportBroadcast} from './commands/export.ts';
export {info} from './commands/info.ts';
export {keys} from './commands/keys.ts';
export {schema} from './commands/schema.ts';
export {version} from './commands/version.ts';
export {understoodConfig} from './settings/config-file.ts';
