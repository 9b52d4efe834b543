import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type TestPortal } from '../support/portal.js';

describe('the portal’s pages', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  test('whoever asks for the portal gets its page, whatever they accept', async () => {
    for (const accept of ['text/html', '*/*'])
      for (const encoding of ['identity', 'gzip, br']) {
        const answer = await fetch(portal.servers[0]!.address, { headers: { accept, 'accept-encoding': encoding } });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
        expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^device=/)]);
      }
  });

  test.each(['/', '/help'])('%s: whoever only asks whether it is there is told as by reading it', async (path) => {
    const ask = (method: string) =>
      fetch(portal.servers[0]!.address + path, { method, headers: { accept: 'text/html' } });
    const [read, asked] = [await ask('GET'), await ask('HEAD')];
    expect([asked.status, asked.headers.get('link')]).toEqual([200, read.headers.get('link')]);
  });
});
