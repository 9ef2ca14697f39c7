/** What yargs is loaded for, which is too large to be loaded with anything else. */
export {complete} from './commands/complete.ts';
export {completion} from './commands/completion.ts';
export {help} from './commands/help.ts';
