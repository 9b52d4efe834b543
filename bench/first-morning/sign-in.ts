import { PortalDocument, RequestCaptchaDocument, SignInDocument } from '../../client/graphql/generated/graphql.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { captchaAnswer } from '../../test/support/config.js';
import { lockEnd } from './socket.js';
import { wait, type Student } from './student.js';

/** Signs in: each mistake of the plan once, then rightly. Each attempt costs a picture, and most a password hash. */
export async function signIn(student: Student): Promise<void> {
  const { plan, person } = student;
  const isFirstTime = student.password === person.initialPassword;
  if (isFirstTime && plan.misreadsCaptcha) await attempt(student, { captchaAnswer: 'XXXX' }, 'CAPTCHA_WRONG');
  if (isFirstTime && plan.mistypesNumber)
    await attempt(student, { account: strangersNumber(plan.index) }, 'CREDENTIALS_WRONG');
  const wrongs = isFirstTime ? plan.wrongPasswords : 0;
  for (let wrong = 0; wrong < wrongs; wrong += 1) {
    const isLast = plan.isLocked && wrong === plan.wrongPasswords - 1;
    const lock = await attempt(
      student,
      { password: `wrong-${wrong}` },
      isLast ? 'LOCKED_BY_FAILURES' : 'CREDENTIALS_WRONG',
    );
    if (isLast) await beUnlocked(student, lock);
  }
  await attempt(student, {}, null);
  await student.loadSteps();
  student.follow();
}

/** @returns the lock that was met, if any */
async function attempt(
  student: Student,
  differently: { readonly account?: string; readonly password?: string; readonly captchaAnswer?: string },
  expected: 'CAPTCHA_WRONG' | 'CREDENTIALS_WRONG' | 'LOCKED_BY_FAILURES' | null,
): Promise<string | null> {
  const { page, person, play } = student;
  for (;;) {
    const { requestCaptcha } = await page.ask(RequestCaptchaDocument, { purpose: 'SIGN_IN', kind: 'IMAGE' });
    await student.take('signIn');
    const input = { account: person.account, password: student.password, captchaAnswer, captchaId: requestCaptcha.id };
    const { signIn: result } = await page.ask(SignInDocument, { input: { ...input, ...differently } });
    const code = 'issues' in result ? (result.issues[0]?.code ?? null) : null;
    // The captcha of whoever had to wait for two minutes is over; the busy portal has tried nothing.
    if (code === 'BUSY' || code === 'CAPTCHA_EXPIRED') {
      play.recorder.busy += 1;
      await wait(1_000 + Math.random() * 2_000);
      continue;
    }
    if (code !== 'CAPTCHA_WRONG') play.recorder.hashed(1);
    if (code !== expected) throw new Error(`sign-in: expected ${expected ?? 'to get in'}, got ${code ?? 'in'}`);
    if (!('issues' in result)) {
      student.viewer = result.viewer ?? null;
      await page.ask(PortalDocument, {});
    }
    return 'issues' in result ? (result.lock ?? null) : null;
  }
}

/** The class teacher stands beside them; the page hears that the lock is over. */
async function beUnlocked(student: Student, lock: string | null): Promise<void> {
  if (lock === null) throw new Error('a lock without a name');
  const ended = lockEnd(student.socketOrigin, student.page.cookieHeader(), lock);
  await student.take('away');
  await student.play.scene.unlock(student.person);
  await ended;
}

/** Of no account: the demonstration has no so many students. */
const strangersNumber = (index: number) => demonstrationId(900_000 + index);
