import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkSignIn, groupedId } from '../../client/sign-in/check-sign-in.js';
import { lockoutOf, rememberedLockout, rememberLockout, type Lockout } from '../../client/sign-in/lockout.js';

const filled = { account: '14010119110101001X', password: 'xs0101001X', captchaAnswer: 'ABCD' };

describe('before a captcha is spent', () => {
  test('a filled form has no issue', () => expect(checkSignIn(filled, 'IMAGE')).toEqual([]));

  test('S7: without a picture there is nothing to type of it, and the rest is still asked for', () => {
    expect(checkSignIn({ ...filled, captchaAnswer: '' }, 'PROOF_OF_WORK')).toEqual([]);
    expect(checkSignIn({ account: '', password: '', captchaAnswer: '' }, 'PROOF_OF_WORK')).toHaveLength(2);
  });

  test.each([
    [{ account: ' ' }, 'ACCOUNT_REQUIRED', 'account'],
    [{ account: '1401011911010100' }, 'ACCOUNT_NAME_MALFORMED', 'account'],
    [{ password: '' }, 'PASSWORD_REQUIRED', 'password'],
    [{ captchaAnswer: '  ' }, 'CAPTCHA_REQUIRED', 'captchaAnswer'],
  ])('%j is told at its field', (change, code, field) => {
    expect(checkSignIn({ ...filled, ...change }, 'IMAGE')).toEqual([{ code, field }]);
  });

  test('all that is missing is told at once', () => {
    expect(checkSignIn({ account: '', password: '', captchaAnswer: '' }, 'IMAGE')).toHaveLength(3);
  });

  test('a password of blanks is a password', () =>
    expect(checkSignIn({ ...filled, password: '  ' }, 'IMAGE')).toEqual([]));
});

describe('the ID number as it is read back', () => {
  test.each([
    ['14010119110101001x', '140101 19110101 001X'],
    [' １４０１０１１９１１０１０１００１ｘ\n', '140101 19110101 001X'],
    ['82700040', null],
    ['140101', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => expect(groupedId(typed)).toBe(read));
});

describe('a lock that a reload must not hide (S9)', () => {
  const until = '2026-09-01T08:30:00.000Z';
  const before = Date.parse(until) - 1;
  let state: unknown;

  beforeEach(() => {
    state = { back: '/help' };
    vi.stubGlobal('history', {
      get state() {
        return state;
      },
      replaceState: (next: unknown) => (state = next),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is there until it is over, beside what the router keeps', () => {
    const lockout: Lockout = { code: 'LOCKED_BY_FAILURES', until, name: 'x' };
    expect(lockoutOf([{ code: 'LOCKED_BY_FAILURES', until }], 'x')).toEqual(lockout);
    rememberLockout(lockout);
    expect(rememberedLockout(before)).toEqual(lockout);
    expect(rememberedLockout(Date.parse(until))).toBeNull();
    expect(state).toMatchObject({ back: '/help' });
  });

  test('other refusals are none, and an administrator’s lock is not remembered', () => {
    expect(lockoutOf([{ code: 'CREDENTIALS_WRONG' }], null)).toBeNull();
    rememberLockout(lockoutOf([{ code: 'LOCKED_BY_ADMINISTRATOR' }], 'x'));
    expect(rememberedLockout(before)).toBeNull();
  });

  test.each([null, {}, { lockout: { until: 5, name: 'x' } }, { lockout: { until: 'soon', name: 'x' } }])(
    'a foreign entry %j is no lock',
    (foreign) => {
      state = foreign;
      expect(rememberedLockout(before)).toBeNull();
    },
  );
});
