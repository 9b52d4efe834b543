import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer } from '../../server/main.js';
import { newSecrets, testConfig } from '../support/config.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startPortal();
});

afterAll(() => portal.close());

/** A server on the same database, whose settings differ in these. */
const startWith = (env: Record<string, string>) =>
  startServer({ ...testConfig({ ...inject('secrets'), ...env }), databaseUrl: portal.url });

const { PERSONAL_DATA_KEYS: ring = '' } = inject('secrets');
const other = newSecrets();

test.each([
  ['a key of another id', { PERSONAL_DATA_KEYS: other['PERSONAL_DATA_KEYS']!.replace('test:', 'other:') }],
  ['another key of the same id', { PERSONAL_DATA_KEYS: other['PERSONAL_DATA_KEYS']! }],
  ['another key of the index', { BLIND_INDEX_KEY: other['BLIND_INDEX_KEY']! }],
])(
  '%s: no server starts on a database that was filled with other keys, and it says which setting',
  async (_what, env) => {
    const [setting] = Object.keys(env);
    await expect(startWith(env)).rejects.toThrow(
      new RegExp(`^${setting} 和这个数据库不符：.*${setting} does not fit this database: `),
    );
  },
);

test('a new key before the old one is no other ring', async () => {
  const server = await startWith({ PERSONAL_DATA_KEYS: `new:${other['PERSONAL_DATA_KEYS']!.split(':')[1]},${ring}` });
  await server.close();
});
