import type { StudentStep } from '../../machines/student-onboarding/steps.js';
import type { TeacherStep } from '../../machines/teacher-real-name/steps.js';

/** Who helps with a question, in the order to ask. */
export type Helper = 'classTeacher' | 'schoolAdministrator' | 'registrar' | 'support';

/** The steps that a student counts: each has its part of the help page. */
type StudentPart = Exclude<StudentStep, 'LOCKED' | 'REGISTRAR_REVIEW'>;

/** What teachers and administrators go through: before the government platform and after it, at it, and at their work. */
type StaffPart = 'REAL_NAME' | 'GOVERNMENT' | 'ADMINISTRATION';

export type HelpPart = StudentPart | StaffPart;

/** Whose way it is. */
export type HelpAudience = 'student' | 'staff';

interface Place {
  readonly part: HelpPart;
  /** Where else than at the step of its part a student may need it. */
  readonly alsoAt?: readonly StudentStep[];
  /** Where teachers and administrators may need it. */
  readonly staffAt?: readonly TeacherStep[];
  readonly helpers: readonly Helper[];
}

/**
 * What help has an answer to, where it belongs, and who helps. Its texts are in `text/zh/topics/` and `text/en/topics/`.
 * The machines' states name their own topics among these. Source: the official first-login instructions,
 * parts 1 to 8 and the teachers' part; what the product adds to them is marked.
 */
export const places = {
  'first-login': { part: 'SIGN_IN', alsoAt: ['LOCKED'], helpers: ['schoolAdministrator'] },
  addresses: { part: 'SIGN_IN', helpers: ['support'] },
  /* ours */ 'on-a-phone': { part: 'SIGN_IN', helpers: [] },
  'sign-in': { part: 'SIGN_IN', helpers: ['schoolAdministrator'] },
  'wrong-password': { part: 'SIGN_IN', helpers: ['schoolAdministrator'] },
  /* ours */ captcha: { part: 'SIGN_IN', helpers: ['support'] },
  'locked-by-failures': { part: 'SIGN_IN', alsoAt: ['LOCKED'], staffAt: ['LOCKED'], helpers: ['schoolAdministrator'] },
  'locked-by-administrator': {
    part: 'SIGN_IN',
    alsoAt: ['LOCKED'],
    staffAt: ['LOCKED'],
    helpers: ['classTeacher', 'schoolAdministrator'],
  },
  'forgotten-password': {
    part: 'SIGN_IN',
    alsoAt: ['LOCKED', 'PASSWORD_CHANGE'],
    helpers: ['classTeacher', 'schoolAdministrator'],
  },
  'sms-sign-in': { part: 'SIGN_IN', alsoAt: ['PHONE_BINDING'], helpers: [] },
  /* ours */ 'session-ended': {
    part: 'SIGN_IN',
    staffAt: ['SIGN_IN'],
    helpers: ['classTeacher', 'schoolAdministrator'],
  },
  /* ours */ 'borrowed-computer': { part: 'SIGN_IN', alsoAt: ['ARRIVED'], staffAt: ['ARRIVED'], helpers: [] },
  /* ours */ connection: { part: 'SIGN_IN', staffAt: ['SIGN_IN', 'RETRY'], helpers: ['support'] },
  parents: { part: 'SIGN_IN', helpers: ['classTeacher'] },
  'status-verification': { part: 'STATUS_VERIFICATION', helpers: ['classTeacher', 'registrar'] },
  'find-school': { part: 'STATUS_VERIFICATION', helpers: ['classTeacher'] },
  /* ours */ 'rare-characters': { part: 'STATUS_VERIFICATION', helpers: ['classTeacher', 'registrar'] },
  /* ours */ 'status-mismatch': {
    part: 'STATUS_VERIFICATION',
    alsoAt: ['REGISTRAR_REVIEW'],
    helpers: ['classTeacher', 'registrar'],
  },
  /* ours */ 'registrar-review': {
    part: 'STATUS_VERIFICATION',
    alsoAt: ['REGISTRAR_REVIEW'],
    helpers: ['classTeacher', 'registrar'],
  },
  'password-change': { part: 'PASSWORD_CHANGE', helpers: ['schoolAdministrator'] },
  'password-tip': { part: 'PASSWORD_CHANGE', helpers: [] },
  'password-half-year': { part: 'PASSWORD_CHANGE', alsoAt: ['ARRIVED'], helpers: [] },
  'phone-binding': { part: 'PHONE_BINDING', helpers: ['schoolAdministrator'] },
  'phone-later': { part: 'PHONE_BINDING', alsoAt: ['ARRIVED'], helpers: [] },
  /* ours */ 'phone-code': { part: 'PHONE_BINDING', helpers: ['support'] },
  /* ours */ 'shared-phone': { part: 'PHONE_BINDING', alsoAt: ['SIGN_IN'], helpers: [] },
  /* ours */ 'changed-phone': { part: 'PHONE_BINDING', alsoAt: ['ARRIVED'], helpers: ['schoolAdministrator'] },
  'evaluation-platform': { part: 'ARRIVED', helpers: ['support'] },
  'evaluation-sign-in': { part: 'ARRIVED', helpers: ['schoolAdministrator'] },
  'password-sync': { part: 'ARRIVED', helpers: ['support'] },
  archive: { part: 'ARRIVED', helpers: ['classTeacher', 'registrar'] },
  /* ours */ 'report-correction': { part: 'ARRIVED', helpers: ['classTeacher'] },
  /* ours */ 'correction-at-class-teacher': { part: 'ARRIVED', helpers: ['classTeacher'] },
  /* ours */ 'correction-at-registrar': { part: 'ARRIVED', helpers: ['registrar', 'schoolAdministrator'] },
  /* ours */ 'correction-at-registry': { part: 'ARRIVED', helpers: ['registrar'] },
  /* ours */ 'correction-answered': { part: 'ARRIVED', helpers: ['classTeacher'] },
  /* ours */ 'correction-declined': { part: 'ARRIVED', helpers: ['classTeacher', 'registrar'] },
  /* ours */ 'family-binding': { part: 'ARRIVED', helpers: ['classTeacher'] },
  manual: { part: 'ARRIVED', helpers: ['support'] },
  'unified-number': { part: 'ARRIVED', alsoAt: ['SIGN_IN'], staffAt: ['ARRIVED'], helpers: [] },
  'real-name': { part: 'REAL_NAME', staffAt: ['UNVERIFIED', 'RETRY'], helpers: ['schoolAdministrator', 'support'] },
  /* ours */ 'staff-sign-in': {
    part: 'REAL_NAME',
    staffAt: ['LOCKED', 'SIGN_IN'],
    helpers: ['schoolAdministrator', 'support'],
  },
  /* ours */ 'staff-password': {
    part: 'REAL_NAME',
    staffAt: ['LOCKED', 'SIGN_IN', 'UNVERIFIED', 'ARRIVED'],
    helpers: ['schoolAdministrator', 'support'],
  },
  /* ours */ 'staff-data': {
    part: 'REAL_NAME',
    staffAt: ['CONFLICT', 'ARRIVED'],
    helpers: ['schoolAdministrator', 'support'],
  },
  'government-account': {
    part: 'REAL_NAME',
    staffAt: ['UNVERIFIED', 'AT_GOVERNMENT', 'RETRY', 'CONFLICT'],
    helpers: ['support'],
  },
  'real-name-sync': { part: 'REAL_NAME', staffAt: ['ARRIVED'], helpers: ['support'] },
  /* ours */ 'government-no-answer': {
    part: 'GOVERNMENT',
    staffAt: ['UNVERIFIED', 'AT_GOVERNMENT', 'RETRY'],
    helpers: ['support'],
  },
  'duplicate-phone': {
    part: 'GOVERNMENT',
    staffAt: ['UNVERIFIED', 'AT_GOVERNMENT', 'CONFLICT'],
    helpers: ['schoolAdministrator'],
  },
  'duplicate-id': {
    part: 'GOVERNMENT',
    staffAt: ['UNVERIFIED', 'AT_GOVERNMENT', 'CONFLICT'],
    helpers: ['schoolAdministrator'],
  },
  'face-scan': { part: 'GOVERNMENT', staffAt: ['CONFLICT'], helpers: ['schoolAdministrator'] },
  'no-matching-account': {
    part: 'GOVERNMENT',
    staffAt: ['UNVERIFIED', 'AT_GOVERNMENT', 'CONFLICT'],
    helpers: ['schoolAdministrator'],
  },
  deregistration: { part: 'GOVERNMENT', staffAt: ['CONFLICT'], helpers: [] },
  /* ours */ 'real-name-conflict': {
    part: 'GOVERNMENT',
    staffAt: ['CONFLICT', 'CONFLICT_REVIEW'],
    helpers: ['schoolAdministrator', 'support'],
  },
  /* ours */ 'administration-closed': { part: 'ADMINISTRATION', helpers: ['schoolAdministrator', 'support'] },
  /* ours */ 'import-roster': { part: 'ADMINISTRATION', helpers: ['support'] },
  /* ours */ 'unlock-students': { part: 'ADMINISTRATION', helpers: ['schoolAdministrator', 'support'] },
  /* ours */ 'reset-students': { part: 'ADMINISTRATION', helpers: ['schoolAdministrator', 'support'] },
  /* ours */ 'reset-staff': { part: 'ADMINISTRATION', helpers: ['support'] },
  /* ours */ 'stuck-students': { part: 'ADMINISTRATION', helpers: ['support'] },
} as const satisfies Readonly<Record<string, Place>>;

export type HelpTopic = keyof typeof places;

/** All of them, in the order of the way. */
export const helpTopics = Object.keys(places) as readonly HelpTopic[];

const studentParts: readonly StudentPart[] = [
  'SIGN_IN',
  'STATUS_VERIFICATION',
  'PASSWORD_CHANGE',
  'PHONE_BINDING',
  'ARRIVED',
];
const staffParts: readonly StaffPart[] = ['REAL_NAME', 'GOVERNMENT', 'ADMINISTRATION'];

/** All parts, one's own first. */
export const helpParts: Readonly<Record<HelpAudience, readonly HelpPart[]>> = {
  student: [...studentParts, ...staffParts],
  staff: [...staffParts, ...studentParts],
};

export function isOfStaff(part: HelpPart): part is StaffPart {
  return staffParts.some((one) => one === part);
}

export function placeOf(topic: HelpTopic): Place {
  return places[topic];
}

export function topicsOfPart(part: HelpPart): readonly HelpTopic[] {
  return helpTopics.filter((topic) => places[topic].part === part);
}

/** What a student at a step may ask. */
export function topicsAt(step: StudentStep): readonly HelpTopic[] {
  return helpTopics.filter((topic) => placeOf(topic).part === step || placeOf(topic).alsoAt?.includes(step));
}

/** What a teacher or administrator at a step may ask. */
export function staffTopicsAt(step: TeacherStep): readonly HelpTopic[] {
  return helpTopics.filter((topic) => placeOf(topic).staffAt?.includes(step));
}

/** The topic of that name, as states and addresses give it; `null` if there is none. */
export function topicNamed(name: string | undefined): HelpTopic | null {
  return helpTopics.find((topic) => topic === name) ?? null;
}

/** What the topic of a machine's state is to whoever stands there: staff reach the evaluation platform in their own way. */
export function topicOfState(name: string | undefined, audience: HelpAudience): HelpTopic | null {
  return audience === 'staff' && name === 'evaluation-platform' ? 'real-name-sync' : topicNamed(name);
}
