import { describe, expect, test } from 'vitest';
import {
  sampleEvents,
  studentEventActors,
  studentEventTypes,
  type StudentEvent,
} from '../../machines/student-onboarding/events.js';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { endedWait, stroll } from './random-walk.js';
import { isTimer } from '../../machines/definition/state-graph.js';
import type { StudentSnapshot, WalkedEvent } from './student-onboarding.graph.js';
import { isEvaluationOpen, progressOf } from './student-onboarding.predicates.js';

const sequences = 100_000;
const longest = 60;

/** What has been proved so far, kept from the events alone: the machine is not asked. */
interface Ledger {
  lockedByAdministrator: boolean;
  lockedByFailures: boolean;
  signedIn: boolean;
  verified: boolean;
  passwordChosen: boolean;
  phoneDecided: boolean;
  phoneBound: boolean;
}

const student = new Set(studentEventTypes.filter((type) => studentEventActors[type].includes('student')) as string[]);

/** Writes one event down, whether or not the machine will take it. */
function note(ledger: Ledger, event: WalkedEvent): void {
  if (isTimer(event)) {
    if (endedWait(event) === 'lockout') ledger.lockedByFailures = false;
    return;
  }
  if (ledger.lockedByAdministrator && student.has(event.type)) return;
  switch (event.type) {
    case 'UNLOCK':
      ledger.lockedByAdministrator = ledger.lockedByFailures = false;
      break;
    case 'LOCK':
      ledger.lockedByAdministrator = true;
      ledger.lockedByFailures = false;
      break;
    case 'FAILURE_LIMIT_REACHED':
      ledger.lockedByFailures ||= !ledger.lockedByAdministrator;
      break;
    case 'RESET_PASSWORD':
      ledger.passwordChosen = ledger.lockedByFailures = false;
      break;
    case 'SIGN_IN':
      ledger.signedIn ||=
        event.credentialsAccepted &&
        (event.method === 'smsCode' ? ledger.phoneBound : event.knownDevice || !ledger.lockedByFailures);
      break;
    case 'SUBMIT_STATUS':
      ledger.verified ||= ledger.signedIn && event.matches;
      break;
    case 'CONFIRM_STATUS':
      ledger.verified ||= ledger.signedIn;
      break;
    case 'CHANGE_PASSWORD':
      ledger.passwordChosen ||= ledger.verified && event.oldPasswordAccepted && event.newPasswordAccepted;
      break;
    case 'RECOVER_PASSWORD':
      ledger.passwordChosen ||= ledger.phoneBound && event.codeAccepted && event.newPasswordAccepted;
      break;
    case 'BIND_PHONE':
      ledger.phoneBound ||= ledger.passwordChosen && event.codeAccepted;
      ledger.phoneDecided ||= ledger.phoneBound;
      break;
    case 'UNBIND_PHONE':
      ledger.phoneBound &&= !(ledger.passwordChosen && event.ownerProven);
      break;
    case 'SKIP_PHONE':
      ledger.phoneDecided ||= ledger.passwordChosen;
      break;
  }
}

/** The facts that a snapshot takes for proved. */
function claimsOf(snapshot: StudentSnapshot): (keyof Ledger)[] {
  const { statusVerified, password, phone } = snapshot.context;
  const progress = progressOf(snapshot);
  const claims: (keyof Ledger)[] = [];
  if (progress >= 1) claims.push('signedIn');
  if (progress >= 2 || statusVerified) claims.push('verified');
  if (progress >= 3 || password === 'chosen' || isEvaluationOpen(snapshot)) claims.push('passwordChosen');
  if (progress >= 4 || phone !== 'undecided') claims.push('phoneDecided');
  if (phone === 'bound') claims.push('phoneBound');
  return claims;
}

// The student's own events three times: it is they who get on, and who would skip.
const eventKinds: readonly StudentEvent[][] = studentEventTypes.flatMap((type): StudentEvent[][] => {
  const samples = sampleEvents(type, 0);
  return student.has(type) ? [samples, samples, samples] : [samples];
});

function freshLedger(): Ledger {
  return {
    lockedByAdministrator: true,
    lockedByFailures: false,
    signedIn: false,
    verified: false,
    passwordChosen: false,
    phoneDecided: false,
    phoneBound: false,
  };
}

describe('trust A16: no skipped step', () => {
  test(`${sequences} random sequences claim nothing that was not proved`, () => {
    const { lie, endsWith, states } = stroll<StudentSnapshot, StudentEvent, Ledger>(
      {
        machine: studentOnboarding,
        input: defaultStudentPolicy,
        kinds: eventKinds,
        fresh: freshLedger,
        note,
        claimsOf,
        isEntryOpen: (snapshot) => snapshot.can({ type: 'ENTER_EVALUATION', at: 0 }),
        mayEnter: (ledger) => !ledger.lockedByAdministrator,
      },
      sequences,
      longest,
    );
    expect(lie).toBeNull();
    expect(endsWith('phoneDecided')).toBeGreaterThan(sequences / 100);
    expect(states).toBeGreaterThan(50);
  });
});
