import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';

describe('a teacher proves their real name', () => {
  let world: TestRealName;
  beforeAll(async () => {
    world = await startRealName();
  });
  afterAll(() => world.close());

  const placeOf = async (browser: Browser) => (await browser.viewer()).realName.place;

  test('with an account of their own there: verified, the entrance opens at once, the own sign-in after ten minutes', async () => {
    const browser = await world.signedIn(staff.registered.account);
    const before = await browser.viewer();
    expect(before).toMatchObject({ kind: 'STAFF', roles: ['TEACHER'], onboarding: null });
    expect(before.realName).toMatchObject({ step: 'UNVERIFIED', place: 'UNVERIFIED', stepNumber: 2, stepCount: 4 });
    expect(before.realName).toMatchObject({ whoSettles: 'SCHOOL_ADMINISTRATOR', evaluationAccess: 'CLOSED' });
    const after = await world.prove(browser, staff.registered.there);
    expect(after.realName).toMatchObject({ step: 'ARRIVED', place: null, evaluationAccess: 'SYNCING' });
    expect(after.realName.evaluationUrl).not.toBeNull();

    const early = await world.portal.browser().signInToEvaluation(staff.registered.account, 'Yanshi#2026');
    expect(early.issues).toMatchObject([{ code: 'PASSWORD_SYNCING' }]);
    await world.portal.moveClock(10 * 60_000);
    expect((await browser.viewer()).realName.evaluationAccess).toBe('SYNCED');
    await expect
      .poll(async () => {
        const evaluation = world.portal.browser();
        return (await evaluation.signInToEvaluation(staff.registered.account, 'Yanshi#2026')).__typename;
      })
      .toBe('EnteredEvaluation');
  });

  test('T1: cancels, refuses, comes too late, or finds nobody there: each is told apart and may be tried again', async () => {
    const browser = await world.signedIn(staff.idBoundPhoneInUse.account);
    const goes = async () => {
      const there = world.government.browser();
      await there.go((await browser.goToGovernment()).url!);
      return there;
    };
    const cancelling = await goes();
    await cancelling.submit('/authorize/cancel');
    await browser.open(cancelling.url);
    expect(await placeOf(browser)).toBe('CANCELLED');

    const refusing = await goes();
    const [loginName, password] = staff.idBoundPhoneInUse.there;
    await refusing.submit('/sign-in', { loginName, password, captcha: 'ABCD' });
    await refusing.submit('/authorize/deny');
    await browser.open(refusing.url);
    expect(await placeOf(browser)).toBe('DENIED');

    await goes();
    await world.portal.moveClock(30 * 60_000);
    expect(await placeOf(browser)).toBe('EXPIRED');
    expect((await browser.goToGovernment()).viewer.realName.place).toBe('AT_GOVERNMENT');
  });

  test('signed in there as somebody else: a case with a number, guidance, and an administrator who settles it', async () => {
    const { account, there } = staff.foreignIdentity;
    const browser = await world.signedIn(account);
    const { realName } = await world.prove(browser, there);
    expect(realName).toMatchObject({ step: 'CONFLICT', place: 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY' });
    expect(realName.conflict).toMatchObject({ kind: 'OTHER_PERSON', maskedNameThere: '曹＊＊', decision: null });
    const { number } = realName.conflict;

    const administrator = await world.verified(staff.administrator.account);
    const { total, cases } = await administrator.conflicts();
    expect(total).toBe(1);
    expect(cases).toMatchObject([
      {
        number,
        kind: 'OTHER_PERSON',
        account: { maskedName: '常＊＊', maskedNationalId: '1499*************9', roles: ['TEACHER'] },
        identity: { maskedName: '曹＊＊', maskedNationalId: '1499*************8' },
        holder: null,
        isNameEqual: false,
        isNationalIdEqual: false,
        possible: ['BIND_HERE', 'TRY_AGAIN', 'REJECTED'],
      },
    ]);

    const told = await administrator.settle(number, 'REJECTED', { reason: '请打 139 0001 0001' });
    expect(told.issues).toMatchObject([{ code: 'PERSONAL_NUMBER', field: 'reason' }]);
    const unasked = await administrator.settle(number, 'BIND_HERE', { reason: ' ' });
    expect(unasked.issues).toMatchObject([
      { code: 'REASON_REQUIRED', field: 'reason' },
      { code: 'IDENTITY_UNCONFIRMED', field: 'identityConfirmed' },
    ]);
    const settled = await administrator.settle(number, 'BIND_HERE', { identityConfirmed: true });
    expect(settled.conflict).toMatchObject({ decision: 'BIND_HERE', reason: '核对过证件', possible: [] });
    expect(settled.conflict.changedAt).toBe(settled.conflict.closedAt);
    expect((await browser.viewer()).realName).toMatchObject({ step: 'ARRIVED', conflict: { decision: 'BIND_HERE' } });
    expect((await administrator.settle(number, 'REJECTED')).issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
  });

  test('the owner of an identity that is tied to somebody else: the settlement takes it from the other in one step', async () => {
    const owner = await world.signedIn(staff.ownerOfForeignIdentity.account);
    const { realName } = await world.prove(owner, staff.ownerOfForeignIdentity.there);
    expect(realName).toMatchObject({ step: 'CONFLICT_REVIEW', place: 'TIED_ELSEWHERE' });
    const administrator = await world.signedIn(staff.administrator.account);
    const { number } = realName.conflict;
    expect(await administrator.conflict(number)).toMatchObject({
      isNameEqual: true,
      isNationalIdEqual: true,
      holder: { maskedName: '常＊＊' },
    });
    await administrator.settle(number, 'BIND_HERE', { identityConfirmed: true });
    expect((await owner.viewer()).realName.step).toBe('ARRIVED');
    expect((await owner.viewer()).realName.identityTakenAt).toBeNull();
    const other = await world.signedIn(staff.foreignIdentity.account);
    expect((await other.viewer()).realName).toMatchObject({
      step: 'UNVERIFIED',
      evaluationAccess: 'CLOSED',
      identityTakenAt: expect.any(String),
    });
    const tied = await world.portal.query(
      `select a.unified_number from government_identity i join account a on a.id = i.account_id where i.issuer <> 'test' order by 1`,
    );
    expect(tied).toEqual([{ unified_number: '82700011' }, { unified_number: '82700017' }]);
    // Who lost it signs in as its owner once more: it is somebody else's, also now that it is tied.
    const again = await world.prove(other, staff.foreignIdentity.there);
    expect(again.realName).toMatchObject({ step: 'CONFLICT', place: 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY' });
    expect(again.realName.conflict).toMatchObject({ kind: 'OTHER_PERSON', maskedNameThere: '曹＊＊' });
    expect(await administrator.conflict(again.realName.conflict.number)).toMatchObject({
      isNameEqual: false,
      holder: { maskedName: '曹＊＊' },
      possible: ['BIND_HERE', 'TRY_AGAIN', 'REJECTED'],
    });
    const audited = await world.portal.query(
      `select action, details->>'decision' as decision, address is not null as "saysFromWhere" from audit_entry order by id`,
    );
    expect(audited).toEqual([
      { action: 'conflict.settle', decision: 'bindHere', saysFromWhere: true },
      { action: 'conflict.settle', decision: 'bindHere', saysFromWhere: true },
    ]);
  });

  test('a decision stands though its teacher signs in or reads on meanwhile; it is stale once the case has moved', async () => {
    const { account } = staff.teacherA;
    const browser = await world.signedIn(account);
    await browser.viewer();
    const { number } = (await browser.step('askForHelp')).viewer.realName.conflict;
    const administrator = await world.signedIn(staff.administrator.account);
    const seen = async () => ({ expectedRevision: (await administrator.conflict(number)).revision });

    const first = await seen();
    await browser.step('goBack', { from: 'CONTACT' });
    await browser.step('askForHelp');
    const moved = await administrator.settle(number, 'REJECTED', first);
    expect(moved.issues).toMatchObject([{ code: 'STALE_REVISION' }]);
    const ahead = { expectedRevision: (await seen()).expectedRevision + 1 };
    expect((await administrator.settle(number, 'REJECTED', ahead)).issues).toMatchObject([{ code: 'STALE_REVISION' }]);

    const second = await seen();
    await world.signedIn(account);
    await browser.viewer();
    await browser.step('goBack', { from: 'CONTACT' });
    expect((await seen()).expectedRevision).toBe(second.expectedRevision + 2);
    const settled = await administrator.settle(number, 'REJECTED', second);
    expect(settled.conflict).toMatchObject({ decision: 'REJECTED', possible: [] });
    const again = await administrator.settle(number, 'REJECTED', second);
    expect(again.issues).toMatchObject([{ code: 'STALE_REVISION' }]);
  });
});
