/** The same parser without what it takes from Node: reading config files and the environment. */
declare module 'yargs-parser/browser' {
  export {default} from 'yargs-parser';
}
