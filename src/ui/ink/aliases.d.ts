/** The name under which the build gives the memoising stand-in the package that it stands in for. */
declare module 'string-width-unmemoised' {
  export {default} from 'string-width';
}
