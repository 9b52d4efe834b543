import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkSignIn, groupedId } from '../../client/sign-in/check-sign-in.js';
import { rememberedWait, rememberWait } from '../../client/sign-in/remembered-wait.js';

const filled = { account: '14010119110101001X', password: 'xs0101001X', captchaAnswer: 'ABCD' };

describe('before a captcha is spent', () => {
  test('a filled form has no issue', () => expect(checkSignIn(filled)).toEqual([]));

  test.each([
    [{ account: ' ' }, 'ACCOUNT_REQUIRED', 'account'],
    [{ account: '1401011911010100' }, 'ACCOUNT_NAME_MALFORMED', 'account'],
    [{ password: '' }, 'PASSWORD_REQUIRED', 'password'],
    [{ captchaAnswer: '  ' }, 'CAPTCHA_REQUIRED', 'captchaAnswer'],
  ])('%j is told at its field', (change, code, field) => {
    expect(checkSignIn({ ...filled, ...change })).toEqual([{ code, field }]);
  });

  test('all that is missing is told at once', () => {
    expect(checkSignIn({ account: '', password: '', captchaAnswer: '' })).toHaveLength(3);
  });

  test('a password of blanks is a password', () => expect(checkSignIn({ ...filled, password: '  ' })).toEqual([]));
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

  const waits = ['LOCKED_BY_FAILURES'] as const;

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
    rememberWait([{ code: 'LOCKED_BY_FAILURES', until }], waits);
    expect(rememberedWait(before, waits)).toEqual({ code: 'LOCKED_BY_FAILURES', until });
    expect(rememberedWait(Date.parse(until), waits)).toBeNull();
    expect(state).toMatchObject({ back: '/help' });
  });

  test('other refusals are not remembered', () => {
    rememberWait([{ code: 'CREDENTIALS_WRONG' }], waits);
    expect(rememberedWait(before, waits)).toBeNull();
  });

  test.each([
    null,
    {},
    { wait: 5 },
    { wait: { code: 'LOCKED_BY_FAILURES', until: 'soon' } },
    { wait: { code: 'PASSWORD_SYNCING', until } },
  ])('a foreign entry %j is no lock', (foreign) => {
    state = foreign;
    expect(rememberedWait(before, waits)).toBeNull();
  });
});
