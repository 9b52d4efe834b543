import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { change, doAll, ended, failuresOf, rehearse } from '../support/bulk-actions.js';
import type { Untyped } from '../support/browser.js';
import { useBulkActions } from './use-bulk-actions.js';

describe('what an action on many accounts cannot do, two servers on one database', () => {
  const bulk = useBulkActions();
  const { eventsOf, flowsOf, fresh, numberOf } = bulk;

  test('A5: every refusal and every failure has its reason, and only the failed are tried again', async () => {
    const [open, locked, never, ...others] = await fresh(6, '140106-02');
    await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: [open, locked, ...others] });
    await doAll(bulk.county.browser, { kind: 'LOCK', accounts: [locked], reason: '核查中' });
    const accounts = [open, locked, never, ...others];
    const { action } = await rehearse(bulk.county.browser, { kind: 'LOCK', accounts, reason: '核查中' });
    expect(action).toMatchObject({
      total: 6,
      willDo: 4,
      wouldRefuse: 2,
      refusals: [{ code: 'STEP_NOT_OPEN', number: 2 }],
    });
    // Meanwhile somebody else locks one of them.
    await bulk.portal.send(await numberOf(others[0]!), { type: 'LOCK' });
    await change(bulk.county.browser, 'run', action.id);
    const done = await ended(bulk.county.browser, action.id);
    expect(done).toMatchObject({ state: 'DONE', done: 3, failed: 1, pending: 0, wouldRefuse: 2, canRetry: true });
    const { failures } = await failuresOf(bulk.county.browser, action.id);
    expect(failures.map(({ account, code, isForeseen }: Untyped) => [account.id, code, isForeseen]).sort()).toEqual(
      [
        [locked, 'STEP_NOT_OPEN', true],
        [never, 'STEP_NOT_OPEN', true],
        [others[0], 'STEP_NOT_OPEN', false],
      ].sort(),
    );
    const pages = [await failuresOf(bulk.county.browser, action.id, 2)];
    pages.push(await failuresOf(bulk.county.browser, action.id, 2, pages[0].next));
    expect(pages.flatMap((page) => page.failures)).toEqual(failures);
    expect(pages[1].next).toBeNull();
    await bulk.portal.send(await numberOf(others[0]!), { type: 'UNLOCK' });
    const before = await flowsOf(accounts as string[]);
    await change(bulk.county.browser, 'retry', action.id);
    expect(await ended(bulk.county.browser, action.id)).toMatchObject({
      state: 'DONE',
      done: 4,
      failed: 0,
      wouldRefuse: 2,
      canRetry: false,
    });
    const after = await flowsOf(accounts as string[]);
    const changed = after.filter(({ revision }, index) => revision !== before[index]!['revision']);
    expect(changed.map(({ subject }) => subject)).toEqual([others[0]]);
    expect((await change(bulk.county.browser, 'retry', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test('UNLOCK leaves alone who is open already, and says so; also where somebody else was faster', async () => {
    const [never, open, faster] = (await fresh(3, '140106-02')) as [string, string, string];
    await bulk.portal.send(await numberOf(open), { type: 'UNLOCK' });
    const { action } = await rehearse(bulk.county.browser, { kind: 'UNLOCK', accounts: [never, open, faster] });
    expect(action).toMatchObject({ willDo: 2, refusals: [{ code: 'STEP_NOT_OPEN', number: 1 }] });
    await bulk.portal.send(await numberOf(faster), { type: 'UNLOCK' });
    const before = await flowsOf([open, faster]);
    await change(bulk.county.browser, 'run', action.id);
    expect(await ended(bulk.county.browser, action.id)).toMatchObject({ done: 1, failed: 1, wouldRefuse: 1 });
    expect(await flowsOf([open, faster])).toEqual(before);
    const entries = `select subject_id from audit_entry where action = 'account.unlock' and details->>'action' = $1`;
    expect(await bulk.portal.query(entries, [action.id])).toEqual([{ subject_id: never }]);
  });

  test('a fault at one account is that one’s alone (trust R9)', async () => {
    const [broken, ...others] = await fresh(3);
    const { action } = await rehearse(bulk.school.browser, { kind: 'UNLOCK', accounts: [broken, ...others] });
    await bulk.portal.query('update flow set machine_version = 99 where subject = $1', [broken]);
    await change(bulk.school.browser, 'run', action.id);
    expect(await ended(bulk.school.browser, action.id)).toMatchObject({ state: 'DONE', done: 2, failed: 1 });
    await bulk.portal.query('update flow set machine_version = 2 where subject = $1', [broken]);
    expect((await failuresOf(bulk.school.browser, action.id)).failures).toMatchObject([
      { account: { id: broken }, code: 'FLOW_QUARANTINED' },
    ]);
    await change(bulk.school.browser, 'retry', action.id);
    expect(await ended(bulk.school.browser, action.id)).toMatchObject({ done: 3, failed: 0 });
  });

  test('trust R5: the same request ten times at both servers rehearses one action, and runs it once', async () => {
    const ids = await fresh(2);
    const requestId = randomUUID();
    const at = [bulk.school.browser, bulk.school.browser.clone()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => rehearse(at[index % 2]!, { requestId, kind: 'UNLOCK', accounts: ids })),
    );
    const actions = new Set(answers.map(({ action }) => action.id));
    expect(actions.size).toBe(1);
    const [id] = [...actions] as [string];
    const runId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, (_, index) => change(at[index % 2]!, 'run', id, runId)));
    await change(bulk.school.browser, 'run', id);
    expect(await ended(bulk.school.browser, id)).toMatchObject({ done: 2 });
    expect((await change(bulk.school.browser, 'run', id)).action.state).toBe('DONE');
    for (const one of ids) expect((await eventsOf(one)).map(({ type }) => type)).toEqual(['UNLOCK']);
  });
});
