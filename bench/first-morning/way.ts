import { randomUUID } from 'node:crypto';
import {
  BindPhoneDocument,
  ChangePasswordDocument,
  EnterEvaluationDocument,
  EvaluationDocument,
  HandOverDocument,
  RequestPhoneCodeDocument,
  SkipPhoneDocument,
  SubmitStatusDocument,
  type TransitionFieldsFragment,
  type TypedDocumentString,
} from '../../client/graphql/generated/graphql.js';
import { signIn } from './sign-in.js';
import { Student, wait, type Play } from './student.js';
import type { Plan } from './plan.js';

type Issues = readonly { readonly code: string; readonly until?: unknown }[];

/** Where somebody's morning has led. */
export interface Gone {
  readonly outcome: 'arrived' | 'with the registrar' | 'broken';
  readonly student: Student;
}

/** One student's whole way, from opening the portal to the evaluation platform, with all that the plan has in store. */
export async function goTheWay(play: Play, plan: Plan): Promise<Gone> {
  const student = new Student(play, plan, play.scene.person(plan.index));
  try {
    await walk(student, plan);
  } catch (error) {
    play.recorder.broken.push(`student ${plan.index} at ${student.step}: ${(error as Error).message}`);
    return { outcome: 'broken', student };
  }
  await student.rest();
  if (!plan.staysOpen) student.page.close();
  return { outcome: student.step === 'REGISTRAR_REVIEW' ? 'with the registrar' : 'arrived', student };
}

async function walk(student: Student, plan: Plan): Promise<void> {
  let hasLeft = false;
  await student.open();
  for (;;) {
    const { step } = student;
    if (step === plan.leavesBefore && !hasLeft) {
      hasLeft = true;
      await student.leave();
    } else if (student.viewer === null) await signIn(student);
    else if (step === 'STATUS_VERIFICATION') await verifyStatus(student);
    else if (step === 'PASSWORD_CHANGE') await changePassword(student);
    else if (step === 'PHONE_BINDING') await decideOnPhone(student);
    else break;
  }
  if (student.step === 'ARRIVED' && plan.entersEvaluation) await enterEvaluation(student);
}

async function verifyStatus(student: Student): Promise<void> {
  const { plan, person } = student;
  await student.pickSchool();
  for (let wrong = 0; wrong <= plan.wrongStatuses && student.step === 'STATUS_VERIFICATION'; wrong += 1) {
    await student.take('status');
    const name = wrong < plan.wrongStatuses ? `${person.name}错` : person.name;
    const issues = await send(student, SubmitStatusDocument, { name, schoolId: person.school });
    expectOnly(issues, wrong < plan.wrongStatuses ? ['STATUS_MISMATCH', 'STATUS_UNDER_REVIEW'] : []);
  }
}

async function changePassword(student: Student): Promise<void> {
  const { plan, play } = student;
  const newPassword = `Qm${plan.index}#hvKe8w`;
  for (let isWrong = plan.mistypesOldPassword; ; isWrong = false) {
    await student.take('password');
    const oldPassword = isWrong ? 'xs00000000' : student.password;
    const issues = await send(student, ChangePasswordDocument, { oldPassword, newPassword, confirmation: newPassword });
    if (issues.some(({ code }) => code === 'BUSY')) play.recorder.busy += 1;
    else play.recorder.hashed(isWrong ? 1 : 2);
    expectOnly(issues, isWrong ? ['OLD_PASSWORD_WRONG', 'BUSY'] : ['BUSY']);
    if (issues.length > 0) continue;
    student.password = newPassword;
    return;
  }
}

async function decideOnPhone(student: Student): Promise<void> {
  const { plan, play, person } = student;
  await student.take('look');
  if (plan.phone === null) return expectOnly(await send(student, SkipPhoneDocument, {}), []);
  await student.take('phone');
  expectOnly(await send(student, RequestPhoneCodeDocument, { phone: plan.phone }), []);
  if (plan.resendsCode) {
    // Pressed too early first, as people do; then when the page lets them.
    const early = await send(student, RequestPhoneCodeDocument, { phone: plan.phone });
    expectOnly(early, ['CODE_TOO_SOON']);
    await wait(61_000);
    expectOnly(await send(student, RequestPhoneCodeDocument, { phone: plan.phone }), []);
  }
  const code = await play.scene.codeOf(person);
  await student.take('code');
  if (plan.mistypesCode) {
    const wrong = code === '000000' ? '000001' : '000000';
    expectOnly(await send(student, BindPhoneDocument, { code: wrong }), ['CODE_WRONG']);
  }
  expectOnly(await send(student, BindPhoneDocument, { code }), []);
}

/** The dedicated entrance: through the portal's own OpenID provider to the built-in evaluation platform. */
async function enterEvaluation(student: Student): Promise<void> {
  await student.take('look');
  expectOnly(await send(student, EnterEvaluationDocument, {}), []);
  const url = student.viewer?.onboarding?.evaluationUrl;
  if (url == null) throw new Error('nothing to enter');
  const { path } = await student.page.open(url);
  const id = /^\/hand-over\/([\w-]+)$/.exec(path)?.[1] ?? '';
  const { handOver } = await student.page.ask(HandOverDocument, { id });
  if (!('location' in handOver)) throw new Error(`not handed over: ${JSON.stringify(handOver)}`);
  await student.page.open(handOver.location);
  const { evaluation } = await student.page.ask(EvaluationDocument, {});
  if (evaluation == null) throw new Error('nobody has entered the evaluation platform');
}

/** Sends a step, as of what the page shows; the page follows the answer. @returns its issues */
async function send<I extends { requestId: string; expectedRevision: number }>(
  student: Student,
  document: TypedDocumentString<{ result: TransitionFieldsFragment }, { input: I }>,
  fields: Omit<I, 'requestId' | 'expectedRevision'>,
): Promise<Issues> {
  const expectedRevision = student.viewer?.onboarding?.revision ?? 0;
  const input = { requestId: randomUUID(), expectedRevision, ...fields } as I;
  const { result } = await student.track(student.page.ask(document, { input }));
  const seen = 'issues' in result ? result.currentViewer : result.viewer;
  student.viewer = seen ?? student.viewer;
  return 'issues' in result ? result.issues : [];
}

function expectOnly(issues: Issues, expected: readonly string[]): void {
  const codes = issues.map(({ code }) => code);
  if (
    codes.length === 0
      ? expected.length > 0 && !expected.includes('BUSY')
      : !codes.every((code) => expected.includes(code))
  )
    throw new Error(`expected ${expected.join(' or ') || 'no issue'}, got ${codes.join(', ') || 'none'}`);
}
