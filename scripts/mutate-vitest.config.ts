import {defineConfig} from 'vitest/config';

/** The tests of the folder or the file that is mutated, without the build that only tests of the whole program need. */
export default defineConfig({test: {include: [`test/${process.env['MUTATE_FOLDER'] ?? '*'}/${process.env['MUTATE_TESTS'] ?? '**/*'}.test.{ts,tsx}`], testTimeout: 60_000}});
