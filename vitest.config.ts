import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/support/sequencer.js';

/** Vite would load graphql's ES module beside the CommonJS one that Apollo and type-graphql load. */
const oneGraphql = { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') };

// Each file and each process of a test loads the same libraries: they are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'shoudeng-test-compile-cache');

const onDatabase = {
  resolve: { alias: [oneGraphql] },
  test: {
    name: 'server',
    // After the others: workers go from file to file within a project only.
    sequence: { groupOrder: 2 },
    include: ['test/{server,government,attacks,faults,journeys,browser,simulation}/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // As patient as the browser's own waits: what is polled for is on a busy machine late as well.
    expect: { poll: { timeout: 10_000 } },
  },
};

/** What `npm run storyboard` does: no test, but it needs all that tests need. */
const storyboard = {
  ...onDatabase,
  test: { ...onDatabase.test, name: 'storyboard', include: ['test/storyboard/take.ts'] },
};

/** Fast tests need nothing; the others share one PostgreSQL, which is started before them. */
export default defineConfig({
  test: {
    // A browser and a database do most of the work, in processes of their own: one file at a time leaves cores idle.
    maxWorkers: 2,
    // A file cleans up after itself; the next one finds the libraries loaded and the server's code compiled.
    isolate: false,
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'fast',
          sequence: { groupOrder: 1 },
          include: [
            'test/machines/**/*.test.ts',
            'test/client/**/*.test.ts',
            'test/supply-chain/**/*.test.ts',
            'test/deployment/**/*.test.ts',
            'test/docs/**/*.test.ts',
            'test/architecture/**/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
          // Properties over thousands of cases, on two cores that others use as well.
          testTimeout: 30_000,
        },
      },
      onDatabase,
      ...(process.env['STORYBOARD'] === undefined ? [] : [storyboard]),
    ],
  },
});
