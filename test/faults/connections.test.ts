import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Changes } from '../../server/flows/changes.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { startGate } from '../support/database-gate.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess } from '../support/server-process.js';

let database: TestDatabase;
afterEach(() => database.drop());

test('strangers who hang up in the middle of a handshake do not end the server', async () => {
  database = await createEmptyDatabase();
  const directory = await makeDirectory();
  const server = await startServerProcess(database.url, directory);
  const { port } = new URL(server.origin);
  const shapes = [
    'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
  ];
  const hangUps = Array.from({ length: 300 }, (_, index) =>
    hangUp(Number(port), shapes[index % shapes.length] as string),
  );
  await Promise.all(hangUps);
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);
  await server.kill();
  await removeDirectory(directory);
});

function hangUp(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text, () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
    socket.on('error', () => resolve());
  });
}

test('while the database is away it is asked for once a second, and afterwards changes are heard again', async () => {
  database = await createEmptyDatabase();
  const gate = await startGate(new URL(database.url));
  const errors: Error[] = [];
  const changes = new Changes(gate.url, (error) => errors.push(error));
  const other = new Changes(database.url, (error) => errors.push(error));
  await changes.start();
  gate.close();
  const begin = performance.now();
  await expect.poll(() => gate.refused()).toBeGreaterThanOrEqual(5);
  // Five in five seconds; loops that double would have made seven in three.
  expect(performance.now() - begin).toBeGreaterThan(4_000);
  gate.open();
  const heard = changes.of('somebody');
  await heard.next();
  await expect.poll(() => gate.passing()).toBe(1);
  // What was missed meanwhile: everybody looks again.
  await heard.next();
  other.publish('somebody');
  await heard.next();
  await heard.return?.();
  await changes.stop();
  await other.stop();
  gate.end();
});

test('who stops listening is forgotten at once, also while nothing happens', async () => {
  database = await createEmptyDatabase();
  const changes = new Changes(database.url, () => undefined);
  const heard = changes.of('somebody');
  await heard.next();
  const waiting = heard.next();
  await heard.return?.();
  expect((await waiting).done).toBe(true);
  await changes.stop();
});
