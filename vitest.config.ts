import { defineConfig } from 'vitest/config';

/** Fast tests need nothing; the others share one PostgreSQL, which is started before them. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['test/machines/**/*.test.ts', 'test/client/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          include: ['test/{server,attacks,faults,journeys}/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
