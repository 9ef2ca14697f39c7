/**
 * Stands in for Ink's own overview of an error in a view (see `scripts/build.ts`), which shows a stack and pieces of code
 * in place of the screen. What the user is told of it is the shell's business: a line, when the terminal is as it was.
 */
export default function ErrorOverview(): null {
  return null;
}
