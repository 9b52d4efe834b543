import type { RealNamePlace } from '../graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';
import type { Choice, StepName } from './use-steps.js';

/** A button: what it sends, and what it says. */
export interface GuideButton {
  readonly sends: StepName;
  readonly text: Extract<TextKey, `realNameDo.${string}` | `asking.${string}`>;
  /** Asked once more before it is sent. */
  readonly asksTwice?: true;
}

/** What a place has beside its texts. */
export interface Guide {
  /** The one action of the page. */
  readonly primary?: GuideButton;
  readonly others?: readonly GuideButton[];
  /** Answers of equal weight to what the page asks. */
  readonly choices?: readonly Choice[];
  /** A link to the platform, in a window of its own: this page stays readable beside it. */
  readonly opensPlatform?: true;
  /** What was said there can be told from here. */
  readonly asksWhatWasSeen?: true;
  /** What is drawn for this place alone. */
  readonly draws?: 'stay' | 'faceScan' | 'withoutApp' | 'nameThere' | 'case';
  /** Nobody is asked for help from here: somebody was asked already, or it is asked in another way. */
  readonly isAskedFor?: true;
}

const go = (text: GuideButton['text']): GuideButton => ({ sends: 'go', text });
const finish = (text: GuideButton['text']): GuideButton => ({ sends: 'finish', text });
const inTheApp: Guide = { primary: finish('realNameDo.stepDone'), draws: 'faceScan' };

/** Closed: a new place does not compile without its page. */
export const guides: Readonly<Record<RealNamePlace, Guide>> = {
  UNVERIFIED: { primary: go('realNameDo.go'), asksWhatWasSeen: true },
  AT_GOVERNMENT: { primary: go('realNameDo.goAnew'), draws: 'stay', asksWhatWasSeen: true },
  CANCELLED: { primary: go('realNameDo.goAgain'), asksWhatWasSeen: true },
  DENIED: { primary: go('realNameDo.goAgain'), asksWhatWasSeen: true },
  EXPIRED: { primary: go('realNameDo.goAgain'), asksWhatWasSeen: true },
  UNAVAILABLE: { primary: go('realNameDo.goAgain') },

  DUPLICATE_PHONE_WHOSE_PHONE: { choices: ['MINE', 'ANOTHER_NUMBER', 'NOT_MINE'] },
  DUPLICATE_PHONE_SIGN_IN_BY_SMS: { primary: go('realNameDo.goSms') },
  DUPLICATE_PHONE_ANOTHER_NUMBER: { primary: go('realNameDo.goRegister') },
  DUPLICATE_PHONE_NOT_MINE: { primary: finish('realNameDo.looked'), opensPlatform: true },

  DUPLICATE_ID_SIGN_IN_BY_PASSWORD: {
    primary: go('realNameDo.goPassword'),
    others: [{ sends: 'passwordFailed', text: 'realNameDo.passwordFailed' }],
  },
  DUPLICATE_ID_RECOVER_BY_LAST_DIGITS: { choices: ['phoneInUse', 'phoneNotInUse'], opensPlatform: true },
  DUPLICATE_ID_PHONE_IN_USE: { primary: go('realNameDo.goSms') },
  DUPLICATE_ID_PHONE_NOT_IN_USE: {
    primary: finish('realNameDo.startFaceScan'),
    draws: 'withoutApp',
    isAskedFor: true,
  },
  DUPLICATE_ID_FACE_SCAN_ENTER_ID: inTheApp,
  DUPLICATE_ID_FACE_SCAN_FACE_SIGN_IN: inTheApp,
  DUPLICATE_ID_FACE_SCAN_SETTINGS: inTheApp,
  DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD: inTheApp,
  DUPLICATE_ID_FACE_SCAN_RESET_PASSWORD: inTheApp,
  DUPLICATE_ID_CHANGE_PHONE: inTheApp,
  DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE: { primary: go('realNameDo.goNewPhone'), draws: 'faceScan' },

  NO_MATCHING_ACCOUNT_CHECK_IDENTITY: {
    choices: ['notOneself', 'oneself'],
    opensPlatform: true,
    draws: 'nameThere',
  },
  // Whoever merely typed somebody else's login needs neither.
  NO_MATCHING_ACCOUNT_NOT_ONESELF: { others: [go('realNameDo.goOwn')], choices: ['CHANGE_PHONE', 'DEREGISTER'] },
  NO_MATCHING_ACCOUNT_CHANGE_PHONE: { primary: finish('realNameDo.phoneChanged'), opensPlatform: true },
  // The one action is to leave everything as it is.
  NO_MATCHING_ACCOUNT_DEREGISTER_WARNING: {
    primary: { sends: 'back', text: 'realNameDo.keep' },
    others: [{ sends: 'confirmDeregistration', text: 'realNameDo.deregister', asksTwice: true }],
  },
  NO_MATCHING_ACCOUNT_DEREGISTER: { primary: finish('realNameDo.deregistered'), opensPlatform: true },
  NO_MATCHING_ACCOUNT_REGISTER_ANEW: { primary: go('realNameDo.goRegister') },

  TIED_ELSEWHERE: { others: [go('realNameDo.goAgain')], draws: 'case', isAskedFor: true },
  CONTACT: { others: [go('realNameDo.goAgain')], draws: 'case', isAskedFor: true },
  REJECTED: {
    primary: go('realNameDo.goAgain'),
    others: [{ sends: 'askForHelp', text: 'asking.againButton' }],
    isAskedFor: true,
  },
};

/** The face scan is one list with progress (T2): its places in order, the last of which is back at the platform. */
export const faceScanPlaces = [
  'DUPLICATE_ID_FACE_SCAN_ENTER_ID',
  'DUPLICATE_ID_FACE_SCAN_FACE_SIGN_IN',
  'DUPLICATE_ID_FACE_SCAN_SETTINGS',
  'DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD',
  'DUPLICATE_ID_FACE_SCAN_RESET_PASSWORD',
  'DUPLICATE_ID_CHANGE_PHONE',
  'DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE',
] as const satisfies readonly RealNamePlace[];
