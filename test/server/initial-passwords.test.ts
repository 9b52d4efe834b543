import { describe, expect, test } from 'vitest';
import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { doAll, rehearse, takeSlips } from '../support/bulk-actions.js';
import { announce, initialPasswordOf, withdraw } from '../support/initial-passwords.js';
import type { Untyped } from '../support/browser.js';
import { useBulkActions } from './use-bulk-actions.js';
import { chosenPassword } from '../support/portal.js';
import { staffPassword } from '../support/real-name.js';

describe('initial passwords, two servers on one database', () => {
  const bulk = useBulkActions();
  const { arrived, fresh, numberOf } = bulk;

  test('A7: the slips of a reset are given out once, 50 asking at once at both servers', async () => {
    const ids = await fresh(3, '140106-02');
    const student = await arrived(ids[0]!);
    const action = await doAll(bulk.county.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    expect(action).toMatchObject({ canTakeSlips: true, slipsTakenAt: null });
    const there = bulk.portal.browser(1);
    await there.signIn(bulk.county.account, staffPassword);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => takeSlips(index % 2 === 0 ? bulk.county.browser : there, action.id)),
    );
    const taken = answers.filter(({ __typename }) => __typename === 'ResetSlipsTaken');
    expect(taken).toHaveLength(1);
    expect(taken[0].slips).toHaveLength(3);
    expect(
      taken[0].slips.every((slip: Untyped) => slip.initialPassword === 'DERIVED' && slip.maskedName.includes('＊')),
    ).toBe(true);
    expect(taken[0].slips.map(({ maskedNationalId }: Untyped) => maskedNationalId).sort()).toEqual(
      (await Promise.all(ids.map(numberOf))).map(maskNationalIdForOthers).sort(),
    );
    expect(taken[0].action).toMatchObject({ canTakeSlips: false, canRetry: false, slipsTakenByMaskedName: '李＊＊' });
    const gone = answers.filter(({ __typename }) => __typename === 'ResetSlipsGone');
    expect(gone).toHaveLength(49);
    expect(new Set(gone.map(({ takenAt, byMaskedName }) => `${takenAt} ${byMaskedName}`)).size).toBe(1);
    expect(
      await bulk.portal.query(`select 1 from audit_entry where action = 'slips.take' and details->>'action' = $1`, [
        action.id,
      ]),
    ).toHaveLength(1);
    // The password that was chosen is none any more, and the initial one is.
    const account = await numberOf(ids[0]!);
    expect(await student.viewer()).toBeNull();
    expect((await student.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
    const again = await student.signIn(account, `xs${account.slice(-8)}`);
    expect(again.viewer.onboarding.step).toBe('PASSWORD_CHANGE');
    const unlock = await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: ids });
    expect((await takeSlips(bulk.county.browser, unlock.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test('A7: nothing is given out before the action is over', async () => {
    const ids = await fresh(1, '140106-02');
    const { action } = await rehearse(bulk.county.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    expect((await takeSlips(bulk.county.browser, action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    await bulk.portal.query(`update bulk_action set state = 'RUNNING', begun_at = now() where id = $1`, [action.id]);
    await bulk.portal.query(`update bulk_item set state = 'done' where action_id = $1`, [action.id]);
    expect((await takeSlips(bulk.county.browser, action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test("a school's own initial password: by the rules, for those alone who chose none, and gone when withdrawn", async () => {
    const [waits, chose] = (await fresh(2)) as [string, string];
    const own = await arrived(chose);
    await doAll(bulk.school.browser, { kind: 'UNLOCK', accounts: [waits] });
    const id = await bulk.portal.sampleSchool();
    expect(await initialPasswordOf(bulk.school.browser, id)).toEqual({
      schoolId: id,
      rule: 'DERIVED',
      announcedAt: null,
      announcedByMaskedName: null,
    });
    const codes = async (password: string, confirmation?: string) =>
      ((await announce(bulk.school.browser, id, password, confirmation)).issues ?? []).map(
        ({ code, field }: Untyped) => `${code} ${field}`,
      );
    expect(await codes('Ab#1')).toContain('PASSWORD_TOO_SHORT password');
    expect(await codes('abcdefgh')).toContain('PASSWORD_TOO_FEW_CLASSES password');
    expect(await codes('Yizhong#2027', 'Yizhong#2028')).toEqual(['PASSWORD_CONFIRMATION_DIFFERS confirmation']);
    const answer = await announce(bulk.school.browser, id, 'Yizhong#2027');
    expect(answer.initialPassword).toMatchObject({ rule: 'ANNOUNCED', announcedByMaskedName: '李＊＊' });
    expect(answer.initialPassword.announcedAt).not.toBeNull();
    const [stored] = await bulk.portal.query('select announced_password_hash as hash from school where id = $1', [id]);
    expect(stored!.hash).toMatch(/^\$argon2id\$/);
    const account = await numberOf(waits);
    const derived = `xs${account.slice(-8)}`;
    const signsIn = async (password: string) =>
      (await bulk.portal.browser().signIn(account, password)).__typename === 'SignedIn';
    expect([await signsIn(derived), await signsIn('Yizhong#2027')]).toEqual([false, true]);
    expect(await own.viewer()).not.toBeNull();
    expect((await bulk.portal.browser().signIn(await numberOf(chose), chosenPassword)).__typename).toBe('SignedIn');
    const reset = await doAll(bulk.school.browser, { kind: 'RESET_PASSWORD', accounts: [waits] });
    expect((await takeSlips(bulk.school.browser, reset.id)).slips).toMatchObject([{ initialPassword: 'ANNOUNCED' }]);
    expect((await withdraw(bulk.school.browser, id)).initialPassword).toEqual({
      schoolId: id,
      rule: 'DERIVED',
      announcedAt: null,
      announcedByMaskedName: null,
    });
    expect([await signsIn('Yizhong#2027'), await signsIn(derived)]).toEqual([false, true]);
    const audit = await bulk.portal.query(
      `select details, actor_id from audit_entry where action = 'school.announcePassword' order by id`,
    );
    expect(audit.map(({ details }) => details.announced)).toEqual([true, false]);
    expect(JSON.stringify(audit)).not.toContain('Yizhong');
  });
});
