import {spawnSync} from 'node:child_process';

/**
 * Tells whether a program is missing. Tests with it are then skipped by name. In CI they are not: there every client must
 * be installed, and a missing one fails.
 */
export const isMissing = (program: string): boolean => process.env['CI'] === undefined && spawnSync('which', [program]).status !== 0;
