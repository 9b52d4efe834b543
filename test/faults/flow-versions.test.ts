import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrivedStudent, type ArrivedStudent } from '../support/sms-codes.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
let me: ArrivedStudent;

beforeAll(async () => {
  portal = await startPortal(1, { LOG_LEVEL: 'fatal' });
  me = await arrivedStudent(portal, 1);
});
afterAll(() => portal.close());

const row = async () => {
  const sql = `select f.* from flow f where f.state_value like '%journey.arrived%' or f.state_value like '%arrived' limit 1`;
  return (await portal.query(sql))[0]!;
};

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

test('R12: a flow of a version that nobody knows is refused by name, and not touched', async () => {
  const { id } = await row();
  await portal.query('update flow set machine_version = 99 where id = $1', [id]);
  const before = await row();
  await expect(portal.send(me.account, { type: 'LOCK' })).rejects.toThrow(
    'a flow is of student-onboarding version 99, this server runs 2',
  );
  const response = await me.browser.post('{ viewer { onboarding { step } } }');
  expect(await response.text()).toContain('INTERNAL_SERVER_ERROR');
  expect(await row()).toEqual(before);
});
