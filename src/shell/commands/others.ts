/** The commands that a plain start does not load, together: every part of its own costs a plain start a file to read. */
export {check} from './check.ts';
export {completion} from './completion.ts';
export {exportBroadcast} from './export.ts';
export {formats} from './formats.ts';
export {info} from './info.ts';
export {keys} from './keys.ts';
export {schema} from './schema.ts';
