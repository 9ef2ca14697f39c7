import {spawnSync} from 'node:child_process';

/**
 * Whether a program is missing. Tests with it are then skipped by name, but never in CI: there every client must be
 * installed, and a missing one fails.
 */
export const isMissing = (program: string): boolean => process.env['CI'] === undefined && spawnSync('which', [program]).status !== 0;
