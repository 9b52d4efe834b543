import { registerEnumType } from 'type-graphql';
import type { Duty as DutyName, Role as RoleName } from '../../../machines/rules/roles.js';
import type { ConflictEnd, ConflictKind as KindName } from '../../../machines/teacher-real-name/effects.js';
import type { Settlement, TeacherEventType as EventType } from '../../../machines/teacher-real-name/events.js';
import { placeName, type Branch, type Place } from '../../../machines/teacher-real-name/places.js';
import type { TeacherStep as Step } from '../../../machines/teacher-real-name/steps.js';
import { enumOf } from '../enums.js';

export const TeacherStep = enumOf<Step>('TeacherStep', 'Where somebody of the staff stands, as they are told.', {
  LOCKED: 'An administrator locked the account.',
  SIGN_IN: 'Not signed in yet: step 1.',
  UNVERIFIED: '未实名认证: step 2.',
  AT_GOVERNMENT: 'An answer of the government platform is expected: step 3.',
  RETRY: 'It gave no answer that says who it is; one may try again: step 3.',
  CONFLICT: 'Guidance out of a conflict: step 3.',
  CONFLICT_REVIEW: 'An administrator decides: step 3.',
  ARRIVED: 'Verified, the evaluation platform is open: step 4.',
});

export const TeacherEventType = enumOf<EventType>('TeacherEventType', 'What can happen on the way to a real name.', {
  UNLOCK: 'An administrator unlocks the account.',
  LOCK: 'An administrator locks the account.',
  FAILURE_LIMIT_REACHED: 'Too many wrong passwords in a row.',
  SIGN_IN: 'The person signs in.',
  GO_TO_GOVERNMENT: 'The person goes to the government platform.',
  RETURN: 'The government platform has answered.',
  SAW_THERE: 'An error was seen there.',
  SAY_WHOSE_PHONE: 'The person says whose the phone is that is taken there.',
  PASSWORD_SIGN_IN_FAILED: 'Signing in there by password failed.',
  SAY_PHONE_IN_USE: 'The person says whether the phone bound there is still in use.',
  IS_NOT_ONESELF: 'The identity there is not oneself.',
  IS_ONESELF: 'The identity there is oneself: a person has to look.',
  CHOOSE_WAY_OUT: 'To change the phone of the account there, or to deregister it.',
  CONFIRM_DEREGISTRATION: 'The warning before a deregistration was read.',
  STEP_DONE: 'What the place says has been done there.',
  BACK: 'One step back, which changes nothing else.',
  ASK_FOR_HELP: 'The person asks an administrator.',
  SETTLE_CONFLICT: 'An administrator settles the case.',
  UNBIND_IDENTITY: 'An administrator takes the identity from the account.',
  CHANGE_PASSWORD: 'The person replaces the password.',
  RESET_PASSWORD: 'An administrator gives another password.',
  ENTER_EVALUATION: 'The person enters the evaluation platform.',
});

const placeDescriptions: Readonly<Record<Place, string>> = {
  unverified: 'Before going to the government platform.',
  atGovernment: 'Gone there; an answer is expected.',
  cancelled: 'Signing in there was cancelled.',
  denied: 'The platform refused, or its agreement was refused.',
  expired: 'No answer came in time.',
  unavailable: 'The platform does not answer.',
  'duplicatePhone.whosePhone': '「该手机号已存在」: whose is the phone?',
  'duplicatePhone.signInBySms': 'One’s own: sign in there by SMS.',
  'duplicatePhone.anotherNumber': 'Another number: register with one’s own.',
  'duplicatePhone.notMine': 'It was somebody else’s before: sign in by SMS and look.',
  'duplicateId.signInByPassword': '「该证件号已被其他账户绑定」: sign in there by password.',
  'duplicateId.recoverByLastDigits': '忘记密码 shows the bound phone’s last four digits.',
  'duplicateId.phoneInUse': 'Still in use: sign in there by SMS.',
  'duplicateId.phoneNotInUse': 'Not in use any more: what a face scan needs, and the way without.',
  'duplicateId.faceScan.enterId': '三晋通: enter the ID number.',
  'duplicateId.faceScan.faceSignIn': '三晋通: 刷脸登录.',
  'duplicateId.faceScan.settings': '三晋通: 设置.',
  'duplicateId.faceScan.forgottenPassword': '三晋通: 忘记密码.',
  'duplicateId.faceScan.resetPassword': '三晋通: 刷脸重置密码.',
  'duplicateId.changePhone': 'Change the phone with the new password and the new phone’s code.',
  'duplicateId.signInWithNewPhone': 'Sign in there with the new phone.',
  'noMatchingAccount.checkIdentity': 'Signed in there as somebody else: look at 用户中心.',
  'noMatchingAccount.notOneself': 'It is somebody else’s account: change its phone, or deregister it.',
  'noMatchingAccount.changePhone': '账户设置: change the phone.',
  'noMatchingAccount.deregisterWarning': 'What a deregistration costs, before anything is done.',
  'noMatchingAccount.deregister': '账户设置: deregister.',
  'noMatchingAccount.registerAnew': 'Register anew.',
  tiedElsewhere: 'The identity is tied to another account: an administrator decides.',
  contact: 'An administrator was asked.',
  rejected: 'The administrator has refused.',
};

/** The machine's dotted places under public names; resolvers see the dotted ones. */
export const RealNamePlace = namesOf<Place>(
  'RealNamePlace',
  'Where in proving a real name somebody stands.',
  placeDescriptions,
  (place) => placeName(place as Place),
);

export const SeenThere = namesOf<Branch>('SeenThere', 'What the government platform said.', {
  duplicatePhone: '「该手机号已存在」',
  duplicateId: '「该证件号已被其他账户绑定」',
  noMatchingAccount: 'Signed in there, but 「您无法访问山西教育公共服务平台……」 here.',
});

export const WhosePhone = namesOf('WhosePhone', 'Whose a phone is that is taken there.', {
  mine: 'One’s own, and in hand.',
  anotherNumber: 'It was typed wrong, or there is another number of one’s own.',
  notMine: 'One’s own number, on an account of its former owner.',
});

export const WayOut = namesOf('WayOut', 'What to do with somebody else’s account there.', {
  changePhone: 'Give it another phone.',
  deregister: 'Deregister it.',
});

export const ConflictKind = namesOf<KindName>('ConflictKind', 'What a case is about.', {
  otherPerson: 'Who signed in there is not who the account was made for.',
  tiedElsewhere: 'The identity is tied to another account.',
  contact: 'Somebody asks for help.',
});

export const ConflictDecision = namesOf<ConflictEnd>('ConflictDecision', 'How a case came to its end.', {
  bindHere: 'The identity is this person’s: tied to this account, and withdrawn from another one.',
  tryAgain: 'The person may try again.',
  rejected: 'Refused, with a reason.',
  verified: 'It came right without a decision.',
});

export const Settling = namesOf<Settlement['decision']>('Settling', 'How an administrator settles a case.', {
  bindHere: 'The identity is this person’s: tie it to this account, and withdraw it from another one.',
  tryAgain: 'The person may try again.',
  rejected: 'Refuse, with a reason.',
});

export const Role = namesOf<RoleName>('Role', 'What somebody of the staff is.', {
  teacher: '教师',
  classTeacher: '班主任',
  registrar: '学籍管理员',
  schoolAdministrator: '学校系统管理员',
  bureauAdministrator: '教育局管理员, of a county, a city or the province.',
  developer: 'Runs and inspects the portal.',
});

export const Duty = namesOf<DutyName>('Duty', 'What somebody may do for others.', {
  oversee: 'See who stands where, and the accounts.',
  unlock: 'Unlock accounts.',
  lock: 'Lock accounts.',
  resetPasswords: 'Reset passwords to the initial one.',
  decideStatus: 'Decide failed status verifications.',
  importRoster: 'Import rosters.',
  announcePassword: 'Announce a school’s own initial password.',
  confirmCorrections: 'Confirm reports of wrong archive data.',
  carryCorrections: 'Take corrections to the national registry.',
  settleConflicts: 'Settle conflicts of real names.',
  readAudit: 'Read who did what.',
  inspect: 'Look at flows, masked.',
});

export const WhoSettles = enumOf('WhoSettles', 'Who decides about somebody’s case.', {
  SCHOOL_ADMINISTRATOR: 'The system administrator of their school (学校系统管理员).',
  BUREAU_ADMINISTRATOR: 'The bureau above (上级教育局管理员).',
  SUPPORT: 'Nobody is above: the support of the portal.',
});

/** An enum whose values are the machine's own words, under names in capitals. */
function namesOf<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
  nameOf: (value: string) => string = (value) => value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
): Readonly<Record<string, V>> {
  const entries = Object.keys(values).map((value) => [nameOf(value), value as V] as const);
  const object: Readonly<Record<string, V>> = Object.fromEntries(entries);
  const valuesConfig = Object.fromEntries(entries.map(([key, value]) => [key, { description: values[value] }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
