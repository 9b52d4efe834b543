import { fileURLToPath } from 'node:url';
import { addTypenameToDocument } from '@apollo/client/utilities/index.js';
import { parse, print, validate, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as forAdministration from '../../client/administration/graphql/generated/graphql.js';
import * as forEverybody from '../../client/graphql/generated/graphql.js';
import { knownOnly } from '../../server/graphql/known-operations.js';
import { createSchema } from '../../server/graphql/schema.js';
import { readKnownOperations, writeKnownOperations } from '../../server/launch/operations-file.js';
import { startServer, type Running } from '../../server/main.js';
import { testConfig } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

describe('G3: in production our own pages’ operations are answered, and no others', () => {
  let database: TestDatabase;
  let server: Running;

  beforeAll(async () => {
    writeKnownOperations(checkout);
    database = await createEmptyDatabase();
    const config = { ...testConfig(), databaseUrl: database.url };
    server = await startServer({ ...config, environment: 'production', demonstration: null });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  async function ask(query: string, more: object = {}) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, ...more });
    const response = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  }

  /** Everything that the pages send, as they send it: Apollo's client asks for the names of types as well. */
  const operation = /^\s*(query|mutation|subscription) \w/m;
  const sent = [
    ...Object.values(forEverybody)
      .filter((value) => value instanceof forEverybody.TypedDocumentString)
      .map(String),
    ...Object.values(forAdministration).map((value) => print(addTypenameToDocument(value as DocumentNode))),
  ].filter((text) => operation.test(text));

  test('every operation of the pages is known', async () => {
    expect(sent.length).toBeGreaterThan(80);
    const known = [knownOnly(await readKnownOperations(checkout))];
    const schema = createSchema();
    expect(sent.filter((text) => validate(schema, parse(text), known).length > 0)).toEqual([]);
    expect(await ask(sent.find((text) => text.trim().startsWith('query Viewer '))!)).toMatchObject({ status: 200 });
  });

  test('nor over a socket', async () => {
    const url = `${server.address.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const refusal = new Promise((resolve) => {
      const query = 'subscription { viewerChanged { id } }';
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') });
    });
    expect(JSON.stringify(await refusal)).toContain('not known');
    await client.dispose();
  });

  test.each([
    ['an operation of one’s own', '{ viewer { id } }'],
    ['a known name with another field', 'query Viewer { viewer { id nationalId } }'],
    ['what the schema is', '{ __schema { types { name } } }'],
    ['a type', '{ __type(name: "Viewer") { fields { name } } }'],
    ['a known one beside another', `${sent[0]} query Another { viewer { id } }`],
    ['a known one with one field more', sent[0]!.replace('{', '{ viewer { id } ')],
    ['nothing but a name of a type', '{ __typename }'],
    ['a misspelt field, without a hint at the right one', '{ viewe { id } }'],
  ])('%s: 400', async (_name, query) => {
    const { status, text } = await ask(query);
    expect(status, text).toBe(400);
    expect(text).toContain('not known');
    expect(text).not.toMatch(/Did you mean|"data":\s*\{/);
  });

  test('nor by a hash, nor by a batch', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    expect((await ask('', { extensions: { persistedQuery } })).status).toBe(400);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify([{ query: '{ viewer { id } }' }]);
    expect((await fetch(`${server.address}/graphql`, { method: 'POST', headers, body })).status).toBe(400);
  });
});
