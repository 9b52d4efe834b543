import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { LaunchError } from '../../server/launch/launch-error.js';
import { startStandIn, type StandIn } from '../../server/launch/government-stand-in.js';
import type { GovernmentEvent } from '../../server/government/config.js';
import { startServer } from '../../server/main.js';
import { advance } from '../../server/flows/advance.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from '../support/config.js';
import { createEmptyDatabase, createFilledDatabase } from '../support/database.js';
import { GovernmentBrowser } from '../support/government-browser.js';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let databaseUrl: string;

beforeAll(async () => {
  database = await createEmptyDatabase();
  databaseUrl = database.url;
});
afterAll(() => database.drop());

const portal = 'http://localhost:4321';

async function withStandIn(env: Record<string, string>, use: (standIn: StandIn) => Promise<void>): Promise<void> {
  const standIn = await startStandIn({ ...testConfig(env), databaseUrl });
  if (standIn === null) throw new Error('it did not start');
  try {
    await use(standIn);
  } finally {
    await standIn.close();
  }
}

/** Where a request of the portal’s leads: to the sign-in page, or to a refusal. */
async function request({ government, banner }: StandIn, redirectUri: string): Promise<number> {
  const url = new URL(`${government.issuer}/auth`);
  const asked = {
    client_id: government.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: government.scope,
    state: 'state',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return (await new GovernmentBrowser(banner.address).go(url)).status;
}

test('the portal is its client under the address at which it then listens', () =>
  withStandIn({}, async (standIn) => {
    const { government, banner } = standIn;
    expect(banner.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const early = await fetch(`${government.issuer}/.well-known/openid-configuration`);
    expect(early.status).toBe(500);
    standIn.join(portal, async () => undefined);
    const discovery = await fetch(`${government.issuer}/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: government.issuer });
    expect(await request(standIn, `${portal}/real-name/callback`)).toBe(200);
    expect(await request(standIn, 'http://localhost:4322/real-name/callback')).toBe(400);
  }));

test('where the port is set the portal’s address is known before', () =>
  withStandIn({ PORT: '4321', STAND_IN_PORT: '0', PUBLIC_ORIGIN: portal }, async (standIn) => {
    expect(await request(standIn, `${portal}/real-name/callback`)).toBe(200);
  }));

test('the client’s secret stays the same as long as the signing key does, and is not the key', () =>
  withStandIn({}, async ({ government: first }) => {
    const { signingKey } = testConfig();
    expect(first.clientSecret).toMatch(/^[\w-]{43}$/);
    expect(first.clientSecret).not.toBe(signingKey.toString('base64url'));
    await withStandIn({}, async ({ government }) => expect(government.clientSecret).toBe(first.clientSecret));
  }));

test('what the app tells reaches the portal, and a portal that fails does no harm', () =>
  withStandIn({}, async (standIn) => {
    const heard: GovernmentEvent[] = [];
    standIn.join(portal, async (event) => {
      heard.push(event);
      throw new Error('the portal is in trouble');
    });
    const phone = await new GovernmentBrowser(standIn.banner.address).go(`${standIn.government.appUrl}?reference=abc`);
    await phone.submit('/sanjintong', { idNumber: '149901198001010015' });
    expect(phone.title).toBe('刷脸登录');
    expect(heard).toEqual([{ kind: 'appStep', step: 'enterId', reference: 'abc' }]);
  }));

test('there is none in production, nor where a real platform is configured', async () => {
  const config = { ...testConfig(), databaseUrl: 'postgres://127.0.0.1:1/none' };
  expect(await startStandIn({ ...config, environment: 'production' })).toBeNull();
  const GOVERNMENT = {
    GOVERNMENT_ISSUER: 'https://id.example',
    GOVERNMENT_CLIENT_ID: 'x',
    GOVERNMENT_CLIENT_SECRET: 'y',
  };
  const { government } = testConfig(GOVERNMENT);
  expect(await startStandIn({ ...config, government })).toBeNull();
});

test('a taken port is said in a sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const start = startStandIn({ ...testConfig({ STAND_IN_PORT: String(port) }), databaseUrl });
  const sentence = `Port ${port} is taken by another program. End it, or set STAND_IN_PORT to another number.`;
  await expect(start).rejects.toThrow(new LaunchError(sentence));
  await new Promise((resolve) => taken.close(resolve));
});

test('T2: beside a real portal the page follows the phone, and the phone signs the desktop in', async () => {
  const filled = await createFilledDatabase();
  const config = { ...testConfig(inject('secrets')), databaseUrl: filled.url };
  const standIn = (await startStandIn(config))!;
  const portal = await startServer({ ...config, government: standIn.government }, { captchas: knownCaptcha });
  standIn.join(portal.banner.portal, portal.composition.hearGovernment);
  const browser = new Browser(portal.address, captchaAnswer);
  await browser.signIn('82700015', 'Yanshi#2026');
  const { id: subject } = await browser.viewer();
  const events: ({ readonly type: TeacherEvent['type'] } & Record<string, unknown>)[] = [
    { type: 'SAW_THERE', kind: 'duplicateId', attemptId: null },
    { type: 'PASSWORD_SIGN_IN_FAILED' },
    { type: 'SAY_PHONE_IN_USE', inUse: false },
    { type: 'STEP_DONE', from: 'duplicateId.phoneNotInUse' },
  ];
  for (const event of events)
    await advance(portal.composition.services.flows, {
      machine: 'teacher-real-name',
      subject,
      event: { ...event, at: Date.now() } as TeacherEvent,
      actor: { kind: 'system', id: null },
    });
  const place = async () => (await browser.viewer()).realName.place;
  expect(await place()).toBe('DUPLICATE_ID_FACE_SCAN_ENTER_ID');

  // Whoever is signed in to the app already has done two steps at once.
  const phone = await new GovernmentBrowser(standIn.banner.address).go('/sanjintong');
  await phone.submit('/sanjintong', { idNumber: '149901197606060061' });
  await phone.submit('/sanjintong/face');
  const { viewer } = await browser.ask('{ viewer { realName { governmentAppUrl } } }');
  await phone.go(viewer.realName.governmentAppUrl);
  await expect.poll(place).toBe('DUPLICATE_ID_FACE_SCAN_SETTINGS');
  await phone.go('/sanjintong/settings');
  await expect.poll(place).toBe('DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD');

  const desktop = await new GovernmentBrowser(standIn.banner.address).go((await browser.goToGovernment()).url!);
  await desktop.go('/sign-in/qr');
  await desktop.submit('/sign-in/qr');
  const shown = desktop.url;
  const [, scan = ''] = /href="[^"]*(\/sanjintong\/scan\/[\w-]+)"/.exec(desktop.body) ?? [];
  await phone.go(scan);
  await phone.submit(scan, { action: 'confirm' });
  await desktop.go(shown);
  await desktop.submit('/authorize/agree');
  await browser.open(desktop.url);
  expect((await browser.viewer()).realName.step).toBe('ARRIVED');
  await portal.close();
  await standIn.close();
  await filled.drop();
});
