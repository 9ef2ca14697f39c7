/** Everything that needs yargs, which is large. It is a chunk of its own in the bundle. */
export {complete} from './commands/complete.ts';
export {completion} from './commands/completion.ts';
export {help} from './commands/help.ts';
