import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import { captchaAnswer, type GovernmentBrowser } from '../support/government-browser.js';
import { begin, discover, finish, startTestGovernment, type TestGovernment } from '../support/government.js';
import { minute } from '../support/time.js';

const [nobody, registered, phoneTaken, idBound] = ['nobody', 'registered', 'phoneTaken', 'idBoundOldPhone'].map((key) =>
  people.find((person) => person.key === key)!,
) as [Person, Person, Person, Person];
type Person = (typeof people)[number];

const password = 'Abcd1234';
const form = {
  loginName: 'hezhixin',
  password,
  confirmation: password,
  name: nobody.name,
  idType: '居民身份证',
  idNumber: nobody.idNumber,
  validFrom: '2020-02-29',
  validTerm: '20',
  phone: nobody.phone,
  consent: 'yes',
};

describe('注册', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  async function askForCode(browser: GovernmentBrowser, typed: Record<string, string>): Promise<string> {
    await browser.submit('/register', { ...typed, captcha: captchaAnswer, action: 'send-code' });
    return government.codeTo(typed['phone'] ?? '');
  }

  /** A browser at the form, to whose phone a code was sent. */
  async function withCode(phone: string) {
    const browser = await government.browser().go('/register');
    return { browser, smsCode: await askForCode(browser, { phone }) };
  }

  test('has every field and label of the official instructions', async () => {
    const { text } = await government.browser().go('/register');
    const labels = `用户账号 登录密码 确认密码 用户姓名 证件类型 证件号码 证件有效开始 证件有效结束 5年 10年 20年 永久保存
      手机号码 验证码 短信验证码 我已阅读并同意 《山西省政务服务网统一认证中心注册协议》`;
    for (const label of labels.split(/\s+/)) expect(text).toContain(label);
    // A term without its beginning is refused.
    expect(text).toContain('要填，先填开始日期');
    expect((await government.browser().go('/agreement')).title).toBe('山西省政务服务网统一认证中心注册协议');
  });

  test('registers somebody who then signs in, and goes back to where they came from', async () => {
    const relyingParty = await discover(government);
    const begun = await begin(relyingParty);
    const browser = await government.browser().go(begun.url);
    await browser.go('/register');
    const smsCode = await askForCode(browser, form);
    expect(browser.text).toContain('短信验证码已发送到 139****0002');
    expect(browser.valueOf('name')).toBe(form.name);
    expect(browser.body).not.toContain(password);
    await browser.submit('/register', { ...form, smsCode, action: 'register' });
    expect(browser.title).toBe('注册成功');
    const [row] = await government.query(
      `select valid_until::text as until, password_hash as hash from government.account where login_name = 'hezhixin'`,
    );
    expect(row).toEqual({ until: '2040-02-29', hash: expect.stringMatching(/^\$argon2id\$/) });
    await browser.signIn('HeZhiXin', password);
    await browser.submit('/authorize/agree');
    expect((await finish(relyingParty, begun, browser.url)).told).toMatchObject({ id_number: form.idNumber });
  });

  const tomorrow = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);
  test.each([
    ['loginName', '', '请输入用户账号'],
    ['loginName', '13900010002', '用户账号须为4至20位字母、数字或下划线，以字母开头'],
    ['password', '', '请输入登录密码'],
    ['password', 'abcdefgh', '登录密码须为8至20位，同时包含字母和数字'],
    ['confirmation', 'Abcd12345', '两次输入的密码不一致'],
    ['name', '', '请输入用户姓名'],
    ['name', '<b>', '用户姓名格式不正确'],
    ['idType', '学生证', '请选择证件类型'],
    ['idNumber', '', '请输入证件号码'],
    ['idNumber', '149901198502300024', '证件号码格式不正确'],
    ['validFrom', '', '请选择证件有效开始日期'],
    ['validFrom', tomorrow, '证件有效开始日期不正确'],
    ['phone', '', '请输入手机号码'],
    ['phone', '12345678901', '手机号码格式不正确'],
    ['consent', '', '请阅读并同意《山西省政务服务网统一认证中心注册协议》'],
    ['smsCode', '', '请输入短信验证码'],
  ])('says what is wrong with %s “%s”, and keeps what was typed except passwords', async (name, value, error) => {
    const browser = await government.browser().go('/register');
    await browser.submit('/register', { ...form, smsCode: '123456', [name]: value, action: 'register' });
    expect(browser.status).toBe(422);
    expect(browser.errors).toEqual({ [name]: error });
    expect(browser.body).toContain(`id="${name}-error"`);
    expect(browser.valueOf('loginName')).toBe(name === 'loginName' ? value : form.loginName);
    expect(browser.body).not.toContain(password);
  });

  test.each([
    ['', '', '请选择证件有效结束日期'],
    ['2019-01-01', '', '证件有效结束日期须晚于开始日期'],
    ['2021-01-01', '', '证件已过有效期'],
  ])('says what is wrong with the end “%s” of an ID’s validity', async (validUntil, validTerm, error) => {
    const browser = await government.browser().go('/register');
    await browser.submit('/register', { ...form, smsCode: '123456', validUntil, validTerm, action: 'register' });
    expect(browser.errors).toEqual({ validUntil: error });
  });

  test('says everything at once', async () => {
    const browser = await government.browser().go('/register');
    await browser.submit('/register', { action: 'register' });
    const all = ['loginName', 'password', 'name', 'idNumber', 'phone', 'smsCode', 'consent'];
    expect(Object.keys(browser.errors)).toEqual(all);
  });

  test('a picture is good once, for its browser, for two minutes', async () => {
    const browser = await government.browser().go('/register');
    const captchaId = browser.valueOf('captchaId');
    const other = await government.browser().go('/register');
    const phone = '13900018001';
    const ask = (by: GovernmentBrowser, captcha: string, id?: string) =>
      by.submit('/register', { phone, captcha, action: 'send-code', ...(id ? { captchaId: id } : {}) });
    expect((await ask(other, captchaAnswer, captchaId)).errors).toEqual({ captcha: '验证码已失效，请输入新的验证码' });
    expect((await ask(browser, '')).errors).toEqual({ captcha: '请输入验证码' });
    expect((await ask(browser, 'WXYZ')).errors).toEqual({ captcha: '验证码错误' });
    expect((await ask(browser, captchaAnswer.toLowerCase())).errors).toEqual({});
    expect((await ask(browser, captchaAnswer, captchaId)).errors).toEqual({});
    expect((await ask(browser, captchaAnswer, captchaId)).errors).toEqual({
      captcha: '验证码已失效，请输入新的验证码',
    });
    government.moveClock(2 * minute);
    expect((await ask(browser, captchaAnswer)).errors).toEqual({ captcha: '验证码已失效，请输入新的验证码' });
  });

  test('「该手机号已存在」 when a code is asked for and when registering, and the client’s side hears of it', async () => {
    const begun = await begin(await discover(government));
    const browser = await government.browser().go(begun.url);
    await browser.go('/register');
    await askForCode(browser, { ...form, phone: phoneTaken.phone });
    expect(browser.errors).toEqual({ phone: '该手机号已存在' });
    expect(browser.body).toContain('href="/sign-in/sms"');
    // T4: whose it is, masked.
    expect(browser.text).toContain('牛＊＊');
    expect(browser.body).not.toContain(phoneTaken.account!.name);
    const event = { kind: 'duplicatePhone', clientId: 'shoudeng', state: begun.state };
    expect(government.events.splice(0)).toEqual([event]);
    await browser.submit('/register', { ...form, phone: phoneTaken.phone, smsCode: '123456', action: 'register' });
    expect(browser.errors).toEqual({ phone: '该手机号已存在' });
    expect(government.events.splice(0)).toEqual([event]);
  });

  test('「该证件号已被其他账户绑定」, and the code stays good for another try', async () => {
    const begun = await begin(await discover(government));
    const browser = await government.browser().go(begun.url);
    await browser.go('/register');
    const typed = { ...form, loginName: 'kangwenyuan', name: idBound.name, phone: '13900018002' };
    const smsCode = await askForCode(browser, typed);
    await browser.submit('/register', { ...typed, smsCode, idNumber: idBound.idNumber, action: 'register' });
    expect(browser.errors).toEqual({ loginName: '该用户账号已存在', idNumber: '该证件号已被其他账户绑定' });
    expect(browser.text).toContain('请先试试 密码登录 ；登录不了，点 忘记密码');
    expect(browser.body).toContain('href="/forgot-password"');
    expect(government.events.splice(0)).toEqual([{ kind: 'duplicateId', clientId: 'shoudeng', state: begun.state }]);
    const free = { loginName: 'another_one', idNumber: '149901199901010099' };
    await browser.submit('/register', { ...typed, ...free, smsCode, action: 'register' });
    expect(browser.title).toBe('注册成功');
  });

  test('nobody hears of somebody who came on their own', async () => {
    const browser = await government.browser().go('/register');
    await askForCode(browser, { ...form, phone: registered.phone });
    expect(browser.errors).toEqual({ phone: '该手机号已存在' });
    expect(government.events).toEqual([]);
  });

  test('a code has five tries, five minutes and one use', async () => {
    const typed = { ...form, loginName: 'code_user', idNumber: '149901199801010088', action: 'register' };
    const first = await withCode('13900018003');
    const attempt = async ({ browser }: typeof first, smsCode: string, phone: string) =>
      (await browser.submit('/register', { ...typed, phone, smsCode })).errors['smsCode'];
    const wrong = first.smsCode === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time += 1) expect(await attempt(first, wrong, '13900018003')).toBe('短信验证码错误');
    const exhausted = '短信验证码错误次数过多，请重新获取';
    expect(await attempt(first, first.smsCode, '13900018003')).toBe(exhausted);
    const second = await withCode('13900018004');
    expect(await attempt(second, second.smsCode, '13900018009')).toBe('请先获取短信验证码');
    government.moveClock(5 * minute);
    expect(await attempt(second, second.smsCode, '13900018004')).toBe('短信验证码已过期，请重新获取');
  });

  test('a code is bound to the browser that asked for it', async () => {
    const { smsCode } = await withCode('13900018005');
    const other = await government.browser().go('/register');
    const typed = { ...form, loginName: 'thief_1', idNumber: '149901199701010077', phone: '13900018005', smsCode };
    await other.submit('/register', { ...typed, action: 'register' });
    expect(other.errors).toEqual({ smsCode: '请先获取短信验证码' });
  });

  test('five messages to a phone in an hour', async () => {
    const phone = '13900018006';
    const browser = await government.browser().go('/register');
    for (let time = 0; time < 5; time += 1) await askForCode(browser, { phone });
    expect(browser.errors).toEqual({});
    await askForCode(browser, { phone });
    expect(browser.errors).toEqual({ phone: '该手机号获取验证码过于频繁，请一小时后再试' });
    government.moveClock(60 * minute);
    await browser.go('/register');
    await askForCode(browser, { phone });
    expect(browser.errors).toEqual({});
  });

  test('codes are kept as keyed hashes', async () => {
    const { smsCode } = await withCode('13900018007');
    const [row] = await government.query(
      `select s::text as text from government.sms_code s where phone = '13900018007'`,
    );
    expect(row!['text']).not.toContain(smsCode);
  });

  test('of two who register the same at once, one does', async () => {
    const both = await Promise.all([withCode('13900018008'), withCode('13900018010')]);
    const answers = await Promise.all(
      both.map(({ browser, smsCode }, index) =>
        browser.submit('/register', {
          ...form,
          loginName: `twin_${index}`,
          idNumber: '149901199601010066',
          phone: ['13900018008', '13900018010'][index]!,
          smsCode,
          action: 'register',
        }),
      ),
    );
    expect(answers.map(({ title }) => title).sort()).toEqual(['注册', '注册成功']);
    expect(government.faults).toEqual([]);
  });
});
