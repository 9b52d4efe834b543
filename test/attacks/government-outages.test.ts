import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, sample } from '../support/portal.js';
import { staff, staffPassword } from '../support/real-name.js';

describe('O8: the government platform is down, or so slow that nothing comes', () => {
  const sockets = new Set<{ destroy(): void }>();
  let silent: Server;
  beforeAll(async () => {
    // Takes every connection and answers none.
    silent = createServer(() => undefined).on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => void silent.close(resolve));
  });

  test.each([
    ['down', () => 9],
    ['silent', () => (silent.address() as AddressInfo).port],
  ])('%s: passwords sign in, students go on, teachers read what is going on and may try again', async (_how, port) => {
    const portal = await startPortal(1, {
      GOVERNMENT_ISSUER: `http://127.0.0.1:${port()}/openid`,
      GOVERNMENT_CLIENT_ID: 'shoudeng',
      GOVERNMENT_CLIENT_SECRET: 'a-secret-of-two-systems-long-enough',
      GOVERNMENT_TIMEOUT_SECONDS: '1',
    });
    try {
      const teacher = portal.browser();
      expect((await teacher.signIn(staff.registered.account, staffPassword)).__typename).toBe('SignedIn');
      const going = teacher.goToGovernment();
      const student = portal.browser();
      await portal.send(sample.account, { type: 'UNLOCK' });
      expect((await student.signIn(sample.account, sample.initialPassword)).__typename).toBe('SignedIn');
      const gone = await going;
      expect(gone.url).toBeNull();
      expect(gone.viewer.realName).toMatchObject({ step: 'RETRY', place: 'UNAVAILABLE' });
      expect(gone.viewer.realName.acceptedEvents).toContain('GO_TO_GOVERNMENT');
      expect(
        await student.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() }),
      ).toMatchObject({
        __typename: 'Transitioned',
      });
    } finally {
      await portal.close();
    }
  });
});
