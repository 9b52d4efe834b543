import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrivedStudent, type ArrivedStudent } from '../support/sms-codes.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
let me: ArrivedStudent;

beforeAll(async () => {
  portal = await startPortal();
  me = await arrivedStudent(portal, 1);
});
afterAll(() => portal.close());

const row = async () => (await portal.query('select * from flow where subject = $1', [me.id]))[0]!;

test('R12: a flow that version 1 stored is read, advanced, and stored as version 2', async () => {
  const { id } = await row();
  await portal.query(
    `update flow set machine_version = 1, state_value = 'account.open evaluation.syncing journey.arrived',
       snapshot = jsonb_set(snapshot, '{value,journey}', '"arrived"') where id = $1`,
    [id],
  );
  const viewer = await me.browser.viewer();
  expect(viewer.onboarding).toMatchObject({ step: 'ARRIVED', evaluationAccess: 'SYNCING' });
  expect(viewer.onboarding.acceptedEvents).toContain('REQUEST_PHONE_CODE');
  // Reading it changes nothing.
  expect(await row()).toMatchObject({ machine_version: 1, snapshot: { value: { journey: 'arrived' } } });
  expect((await me.browser.step('enterEvaluation')).__typename).toBe('Transitioned');
  expect(await row()).toMatchObject({
    machine_version: 2,
    snapshot: { value: { journey: { arrived: 'settled' } }, context: { entered: true } },
    state_value: 'account.open evaluation.syncing journey.arrived.settled',
  });
  // Its deadline went with it.
  await portal.moveClock(10 * 60_000);
  expect((await me.browser.viewer()).onboarding.evaluationAccess).toBe('SYNCED');
});

test('R12: a flow of a newer version is left to the servers that know it: refused in words, not touched, not named', async () => {
  const { id } = await row();
  await portal.query('update flow set machine_version = 99 where id = $1', [id]);
  const before = await row();
  const refused = { accepted: false, issues: [{ code: 'FLOW_QUARANTINED' }] };
  expect(await portal.send(me.account, { type: 'LOCK' })).toMatchObject(refused);
  const { viewer } = await me.browser.ask('{ viewer { hindrance { code } onboarding { step } } }');
  expect(viewer).toEqual({ hindrance: { code: 'FLOW_QUARANTINED' }, onboarding: null });
  expect(await row()).toEqual(before);
  expect(await portal.query('select 1 from flow_quarantine')).toEqual([]);
});
