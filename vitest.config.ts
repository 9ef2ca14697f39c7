import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Vitest would leave one core idle, and of two that is half.
    maxWorkers: '100%',
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    // The tests of the program itself run what a user would run.
    globalSetup: ['test/build-once.ts'],
  },
});
