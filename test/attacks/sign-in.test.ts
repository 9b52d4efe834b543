import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cookies } from '../../server/http/cookies.js';
import type { Browser, Untyped } from '../support/browser.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { captchaAnswer } from '../support/config.js';
import { everyOperation } from '../support/every-operation.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';

describe('sign-in under attack, two servers on one database', () => {
  let portal: TestPortal;
  let students: string[];

  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
    students = await portal.freshStudents(12);
  });
  afterAll(() => portal.close());

  const initial = (id: string) => `xs${id.slice(-8)}`;
  const answerOf = ({ __typename, issues }: { __typename: string; issues?: readonly object[] }) => ({
    __typename,
    issues,
  });

  test('A1: unknown and existing accounts answer alike to wrong passwords, up to the lock', async () => {
    const [never, open] = students as [string, string];
    await portal.send(open, { type: 'UNLOCK' });
    const unknown = '149999201001019995';
    const answers = new Map<string, unknown[]>();
    for (const account of [never, open, unknown]) {
      const browser = portal.browser();
      const seen: unknown[] = [];
      for (let wrong = 0; wrong < 7; wrong += 1) {
        const result = await browser.signIn(account, 'Wrong#1234');
        seen.push(result.issues!.map(({ code, remaining, until }) => ({ code, remaining, until: until !== null })));
      }
      answers.set(account, seen);
    }
    expect(answers.get(never)).toEqual(answers.get(unknown));
    expect(answers.get(open)).toEqual(answers.get(unknown));
    expect(answers.get(open)!.at(-1)).toEqual([{ code: 'LOCKED_BY_FAILURES', remaining: null, until: true }]);
  });

  test("A1: the administrator's lock is told to the right password alone", async () => {
    const account = students[2]!;
    const browser = portal.browser();
    expect(answerOf(await browser.signIn(account, 'Wrong#1234')).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
    expect(answerOf(await browser.signIn(account, initial(account))).issues).toMatchObject([
      { code: 'LOCKED_BY_ADMINISTRATOR' },
    ]);
  });

  test('A8: 200 parallel wrong passwords on two servers: five are judged, one lock', async () => {
    const account = students[3]!;
    await portal.send(account, { type: 'UNLOCK' });
    const tries = Array.from({ length: 200 }, (_, index) =>
      portal.browser(index % 2).signIn(account, `Wrong#${index}aB`),
    );
    const issues = (await Promise.all(tries)).map((result) => result.issues![0]!);
    expect(issues.filter(({ code }) => code === 'CREDENTIALS_WRONG')).toHaveLength(4);
    expect(issues.filter(({ code }) => code === 'LOCKED_BY_FAILURES')).toHaveLength(196);
    const locks = await portal.query(
      `select 1 from flow_event e join flow f on f.id = e.flow_id join account a on a.id = f.subject
      where e.event->>'type' = 'FAILURE_LIMIT_REACHED' and a.national_id_index = $1`,
      [portal.servers[0]!.composition.services.personalData.index('national-id', account)],
    );
    expect(locks).toHaveLength(1);
    // The right password is refused as well, and half an hour later it is not.
    expect((await portal.browser().signIn(account, initial(account))).issues).toMatchObject([
      { code: 'LOCKED_BY_FAILURES' },
    ]);
    await portal.moveClock(30 * 60_000);
    expect((await portal.browser().signIn(account, initial(account))).__typename).toBe('SignedIn');
  });

  test('A9: twenty right sign-ins at once all succeed', async () => {
    const account = students[4]!;
    await portal.send(account, { type: 'UNLOCK' });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => portal.browser(index % 2).signIn(account, initial(account))),
    );
    expect(results.map(({ __typename }) => __typename)).toEqual(Array(20).fill('SignedIn'));
  });

  test('A10: a lock stops each step, and unlocking returns to where the student was', async () => {
    const account = students[5]!;
    await portal.send(account, { type: 'UNLOCK' });
    const browser = portal.browser();
    let password = initial(account);
    await browser.signIn(account, password);
    const school = await portal.sampleSchool();
    const passwords = { newPassword: chosenPassword, confirmation: chosenPassword };
    const way = [
      ['STATUS_VERIFICATION', 'submitStatus', { name: '谁', schoolId: school }],
      ['PASSWORD_CHANGE', 'changePassword', { oldPassword: password, ...passwords }],
      ['PHONE_BINDING', 'requestPhoneCode', { phone: '13800000041' }],
      ['PHONE_BINDING', 'skipPhone', {}],
      ['ARRIVED', 'enterEvaluation', {}],
    ] as const;
    for (const [step, mutation, fields] of way) {
      await portal.send(account, { type: 'LOCK' });
      expect((await browser.step(mutation, fields)).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
      expect((await portal.browser().signIn(account, password)).issues).toMatchObject([
        { code: 'LOCKED_BY_ADMINISTRATOR' },
      ]);
      await portal.send(account, { type: 'UNLOCK' });
      expect((await browser.signIn(account, password)).viewer.onboarding.step).toBe(step);
      if (step === 'STATUS_VERIFICATION') await passVerification(account, browser);
      else expect((await browser.step(mutation, fields)).__typename).toBe('Transitioned');
      if (step === 'PASSWORD_CHANGE') password = chosenPassword;
    }
  });

  async function passVerification(account: string, browser: Browser): Promise<void> {
    for (let tries = 5; tries > 0; tries -= 1)
      await browser.step('submitStatus', { name: '谁', schoolId: await portal.sampleSchool() });
    await portal.send(account, { type: 'CONFIRM_STATUS' });
    await browser.viewer();
  }

  test('A13: a session of an initial password sees no personal data and takes no later step', async () => {
    const account = students[6]!;
    await portal.send(account, { type: 'UNLOCK' });
    const browser = portal.browser();
    const { viewer } = await browser.signIn(account, initial(account));
    const kept = { name: null, schoolName: null, className: null, unifiedNumber: null, maskedPhone: null };
    expect(viewer).toMatchObject(kept);
    const early = { oldPassword: initial(account), newPassword: chosenPassword, confirmation: chosenPassword };
    const refused = {
      skipPhone: [{}, 'SIGN_IN_REQUIRED'],
      enterEvaluation: [{}, 'SIGN_IN_REQUIRED'],
      requestPhoneCode: [{ phone: '13800000040' }, 'SIGN_IN_REQUIRED'],
      bindPhone: [{ code: '123456' }, 'SIGN_IN_REQUIRED'],
      changePassword: [early, 'STEP_NOT_OPEN'],
    } as const;
    for (const [step, [fields, code]] of Object.entries(refused))
      expect((await browser.step(step, fields)).issues, step).toMatchObject([{ code }]);
    const personal = 'nationalId sessions { id } passwordChangedAt isPasswordOld';
    expect((await browser.ask(`{ viewer { ${personal} } }`)).viewer).toEqual({
      nationalId: null,
      sessions: null,
      passwordChangedAt: null,
      isPasswordOld: null,
    });
    expect((await browser.handOver(crypto.randomUUID())).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect((await browser.signInToEvaluation(account, initial(account))).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
    expect(await browser.visit()).toBeNull();
    expect(await browser.viewer()).toMatchObject(kept);
    // The next step, and what is there without any session. An operation that is open has to be looked at here.
    const ofCodes = ['sendSignInCode', 'signInByCode', 'sendRecoveryCode', 'recoverPassword'];
    const ofFamily = ['sendFamilyCode', 'signInFamily', 'signOutFamily'];
    const apart = ['handOver', 'signInToEvaluation', 'signOutOfEvaluation'];
    const steps = ['submitStatus', 'changePassword'];
    const facts = ['bureau', 'portal', 'schools', 'viewer'];
    const open = [...steps, 'requestCaptcha', 'signIn', 'signOut', ...ofCodes, ...ofFamily, ...apart, ...facts];
    const operations = everyOperation();
    const shut = operations.filter(({ name }) => !open.includes(name));
    expect(shut.length).toBeGreaterThan(30);
    for (const { name, query } of shut) {
      // What is never null is refused with the whole answer.
      const { data, errors } = (await (await browser.post(query)).json()) as Untyped;
      const answer = data?.[name] ?? null;
      if (!query.startsWith('query')) expect(answer, name).toMatchObject({ issues: [{ code: 'SIGN_IN_REQUIRED' }] });
      else expect(answer, name).toBeNull();
      for (const { extensions } of errors ?? []) expect(extensions.code, name).toBe('SIGN_IN_REQUIRED');
    }
    const { __schema: schema } = await browser.ask('{ __schema { subscriptionType { fields { name } } } }');
    const names = (type: { fields: { name: string }[] }) => type.fields.map(({ name }) => name).sort();
    expect(names(schema.subscriptionType)).toEqual(['inspectedFlowChanged', 'lockEnded', 'viewerChanged']);
  });

  test('A1, A13: what nobody in particular may read are public facts, the same for everybody', async () => {
    const facts = `{
      bureau { code name level children { code name level schools { name path } } }
      schools(search: "迎泽区 第一") { name path }
      portal { supportPhones supportEmail supportConsultationUrl supportManualUrl }
    }`;
    const account = students[11]!;
    await portal.send(account, { type: 'UNLOCK' });
    const signedIn = portal.browser();
    await signedIn.signIn(account, initial(account));
    const read = await portal.browser().ask(facts);
    expect(read.schools).toEqual([{ name: '迎泽区演示第一中学（演示数据）', path: ['山西省', '太原市', '迎泽区'] }]);
    expect(await signedIn.ask(facts)).toEqual(read);
    // Nothing in them leads to a person. A new field has to be looked at here.
    const { bureau, school } = await portal.browser().ask(`{
      bureau: __type(name: "Bureau") { fields { name } } school: __type(name: "School") { fields { name } } }`);
    const names = ({ fields }: { fields: { name: string }[] }) => fields.map(({ name }) => name).sort();
    expect(names(bureau)).toEqual(['children', 'code', 'id', 'level', 'name', 'schools']);
    expect(names(school)).toEqual(['id', 'name', 'path']);
  });

  test('A14: the initial password is dead after the change', async () => {
    const browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    expect((await browser.step('changePassword', change)).__typename).toBe('Transitioned');
    expect((await portal.browser().signIn(sample.account, sample.initialPassword)).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
    expect((await portal.browser().signIn(sample.account, chosenPassword)).__typename).toBe('SignedIn');
  });

  test('a password that is replaced while the old one is being judged opens no session', async () => {
    const account = students[8]!;
    await portal.send(account, { type: 'UNLOCK' });
    const thief = portal.browser();
    const { services } = portal.servers[0]!.composition;
    const { passwords } = services;
    const captchaId = await thief.captcha();
    const outcome = signIn(
      {
        ...services,
        passwords: {
          ...passwords,
          // Judged as right; then the owner is faster.
          async inOneTurn(work) {
            const isRight = await passwords.inOneTurn(work);
            await portal.query('update account set password_hash = $1 where national_id_index = $2', [
              await passwords.hash(chosenPassword),
              services.personalData.index('national-id', account),
            ]);
            return isRight;
          },
        },
      },
      {
        account,
        password: initial(account),
        captchaId,
        captchaAnswer,
        device: new Cookies(services.signer, false).read(thief.cookieHeader()).device!,
        deviceName: null,
        address: '127.0.0.1',
        at: services.clock.now(),
      },
    );
    expect(await outcome).toEqual({ ok: false, issue: { code: 'CREDENTIALS_WRONG' } });
  });

  test('the initial password is cleaned like the ID number that it is made of', async () => {
    const account = students[9]!;
    await portal.send(account, { type: 'UNLOCK' });
    const wide = initial(account).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [`${initial(account)}\n`, ` ${initial(account)} `, wide])
      expect((await portal.browser().signIn(account, typed)).__typename, typed).toBe('SignedIn');
  });

  test('an administrator ends the lock of a known device as well', async () => {
    const account = students[10]!;
    await portal.send(account, { type: 'UNLOCK' });
    const browser = portal.browser();
    await browser.signIn(account, initial(account));
    for (let wrong = 0; wrong < 5; wrong += 1) await browser.signIn(account, 'Wrong#1234');
    expect((await browser.signIn(account, initial(account))).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    expect((await portal.send(account, { type: 'UNLOCK' })).accepted).toBe(true);
    expect((await browser.signIn(account, initial(account))).__typename).toBe('SignedIn');
  });

  test('A17: 100 parallel mismatches: five are judged, with one message that says nothing', async () => {
    const account = students[7]!;
    await portal.send(account, { type: 'UNLOCK' });
    const browser = portal.browser();
    await browser.signIn(account, initial(account));
    const school = await portal.sampleSchool();
    const issues: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      await browser.viewer();
      const tries = Array.from({ length: 20 }, () =>
        browser.clone().step('submitStatus', { name: '无名氏', schoolId: school }),
      );
      issues.push(...(await Promise.all(tries)).map((result) => result.issues![0]!.code));
    }
    expect(issues.filter((code) => code === 'STATUS_MISMATCH')).toHaveLength(4);
    expect(issues.filter((code) => code === 'STATUS_UNDER_REVIEW')).toHaveLength(1);
    expect((await browser.viewer()).onboarding.step).toBe('REGISTRAR_REVIEW');
    const right = await browser.step('submitStatus', { name: '无名氏', schoolId: school });
    expect(right.issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
  });
});
