import { randomUUID } from 'node:crypto';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { placeName, type Branch, type Place } from '../../machines/teacher-real-name/places.js';
import type { Browser } from '../support/browser.js';
import { startRealName, type TestRealName } from '../support/real-name.js';
import { useWindows, type Windows } from '../support/use-windows.js';

type Event = TeacherEvent extends infer E ? (E extends TeacherEvent ? Omit<E, 'at'> : never) : never;

const saw = (kind: Branch): Event => ({ type: 'SAW_THERE', kind, attemptId: null });
const done = (from: Extract<Event, { type: 'STEP_DONE' }>['from']): Event => ({ type: 'STEP_DONE', from });
const whose = (answer: 'mine' | 'anotherNumber' | 'notMine'): Event => ({ type: 'SAY_WHOSE_PHONE', whose: answer });
const out = (way: 'changePhone' | 'deregister'): Event => ({ type: 'CHOOSE_WAY_OUT', way });

const recover: Event[] = [saw('duplicateId'), { type: 'PASSWORD_SIGN_IN_FAILED' }];
const phoneGone: Event[] = [...recover, { type: 'SAY_PHONE_IN_USE', inUse: false }];
const scan = [
  'duplicateId.phoneNotInUse',
  'duplicateId.faceScan.enterId',
  'duplicateId.faceScan.faceSignIn',
  'duplicateId.faceScan.settings',
  'duplicateId.faceScan.forgottenPassword',
  'duplicateId.faceScan.resetPassword',
  'duplicateId.changePhone',
] as const;
const scanned = (count: number): Event[] => [...phoneGone, ...scan.slice(0, count).map(done)];
const notOneself: Event[] = [saw('noMatchingAccount'), { type: 'IS_NOT_ONESELF' }];
const changing: Event[] = [...notOneself, out('changePhone')];
const warned: Event[] = [...notOneself, out('deregister')];

/** The events that lead from 「未进行实名认证」 to each place that needs no answer of the platform and no administrator. */
export const waysTo = {
  unverified: [],
  'duplicatePhone.whosePhone': [saw('duplicatePhone')],
  'duplicatePhone.signInBySms': [saw('duplicatePhone'), whose('mine')],
  'duplicatePhone.anotherNumber': [saw('duplicatePhone'), whose('anotherNumber')],
  'duplicatePhone.notMine': [saw('duplicatePhone'), whose('notMine')],
  'duplicateId.signInByPassword': [saw('duplicateId')],
  'duplicateId.recoverByLastDigits': recover,
  'duplicateId.phoneInUse': [...recover, { type: 'SAY_PHONE_IN_USE', inUse: true }],
  'duplicateId.phoneNotInUse': phoneGone,
  'duplicateId.faceScan.enterId': scanned(1),
  'duplicateId.faceScan.faceSignIn': scanned(2),
  'duplicateId.faceScan.settings': scanned(3),
  'duplicateId.faceScan.forgottenPassword': scanned(4),
  'duplicateId.faceScan.resetPassword': scanned(5),
  'duplicateId.changePhone': scanned(6),
  'duplicateId.signInWithNewPhone': scanned(7),
  'noMatchingAccount.checkIdentity': [saw('noMatchingAccount')],
  'noMatchingAccount.notOneself': notOneself,
  'noMatchingAccount.changePhone': changing,
  'noMatchingAccount.deregisterWarning': warned,
  'noMatchingAccount.deregister': [...warned, { type: 'CONFIRM_DEREGISTRATION' }],
  'noMatchingAccount.registerAnew': [...changing, done('noMatchingAccount.changePhone')],
} as const satisfies Partial<Record<Place, readonly Event[]>>;

/** Where an attempt can end without saying who it is. */
export const answers = ['cancelled', 'denied', 'expired', 'unavailable'] as const;

/** A portal with the stand-in beside it, and windows on both. */
export interface StaffWindows extends Windows {
  readonly world: TestRealName;
  /** Brings somebody to a place behind the scenes, wherever they stood. */
  bring(id: string, place: Place): Promise<void>;
  /** Somebody of the staff beside their window: their cookies, over HTTP, and their account's id. */
  signedIn(account: string): Promise<{ readonly browser: Browser; readonly id: string }>;
}

export function useStaffWindows(): StaffWindows {
  let world: TestRealName;
  const windows = useWindows({}, async () => {
    world = await startRealName();
    return { ...world.portal, close: () => world.close() };
  });

  async function send(id: string, ...events: readonly Event[]): Promise<void> {
    for (const event of events) {
      const { accepted, issues } = await world.portal.sendTo(id, event);
      if (!accepted) throw new Error(`${event.type}: ${JSON.stringify(issues)}`);
    }
  }

  async function bring(id: string, place: Place): Promise<void> {
    const attemptId = randomUUID();
    const going: Event = { type: 'GO_TO_GOVERNMENT', attemptId };
    if (place === 'atGovernment') return send(id, going);
    const answer = answers.find((outcome) => outcome === place);
    if (answer !== undefined) return send(id, going, { type: 'RETURN', attemptId, answer: { outcome: answer } });
    if (place === 'contact') return send(id, { type: 'ASK_FOR_HELP', caseId: randomUUID() });
    if (!(place in waysTo)) throw new Error(`nothing leads to ${placeName(place)} behind the scenes`);
    await send(id, going, { type: 'BACK', from: 'atGovernment' }, ...waysTo[place as keyof typeof waysTo]);
  }

  return Object.create(windows, {
    world: { get: () => world },
    bring: { value: bring },
    signedIn: {
      value: async (account: string) => {
        const browser = await world.signedIn(account);
        return { browser, id: (await browser.viewer()).id };
      },
    },
  }) as StaffWindows;
}
