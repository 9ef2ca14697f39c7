import {defineConfig} from 'vitest/config';

/** The tests of the folder that is mutated, without the build that only tests of the whole program need. */
export default defineConfig({test: {include: [`test/${process.env['MUTATE_FOLDER'] ?? '*'}/**/*.test.{ts,tsx}`], testTimeout: 60_000}});
