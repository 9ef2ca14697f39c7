import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // The tests of the program itself run what a user would run.
    globalSetup: ['test/build-once.ts'],
  },
});
