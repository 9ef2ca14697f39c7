/** The same parser without the parts that need Node: reading config files and the environment. */
declare module 'yargs-parser/browser' {
  export {default} from 'yargs-parser';
}
