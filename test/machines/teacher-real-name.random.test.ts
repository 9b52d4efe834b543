import { describe, expect, test } from 'vitest';
import { teacherEventActors, teacherEventTypes, type TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { sampleEvents, sampleIds } from '../../machines/teacher-real-name/samples.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { endedWait, stroll, type Beliefs } from './random-walk.js';
import { isTimer } from '../../machines/definition/state-graph.js';
import type { TeacherMachine, TeacherSnapshot, WalkedEvent } from './teacher-real-name.graph.js';
import { isEvaluationOpen, isSignedIn, isVerified } from './teacher-real-name.predicates.js';

const sequences = 100_000;
const longest = 60;

/** What has been proved so far, kept from the events alone: the machine is not asked. */
interface Ledger {
  lockedByAdministrator: boolean;
  lockedByFailures: boolean;
  signedIn: boolean;
  /** An answer of this attempt may come. */
  wentThere: boolean;
  /** Somebody put a case before the administrators. */
  caseOpen: boolean;
  /** The platform said of the open case whose identity it is about. */
  identityNamed: boolean;
  verified: boolean;
}

const teacher = new Set(teacherEventTypes.filter((type) => teacherEventActors[type].includes('teacher')) as string[]);

function noteAnswer(ledger: Ledger, event: TeacherEvent & { type: 'RETURN' }): void {
  if (!ledger.wentThere || event.attemptId !== sampleIds.attempt) return;
  ledger.wentThere = false;
  if (event.answer.outcome === 'matches') noteVerified(ledger);
  if ('caseId' in event.answer) ledger.caseOpen = ledger.identityNamed = true;
}

function noteVerified(ledger: Ledger): void {
  ledger.verified = true;
  ledger.wentThere = ledger.caseOpen = ledger.identityNamed = false;
}

function noteSettlement(ledger: Ledger, { caseId, settlement }: TeacherEvent & { type: 'SETTLE_CONFLICT' }): void {
  if (!ledger.caseOpen || caseId !== sampleIds.case) return;
  if (settlement.decision !== 'bindHere') ledger.caseOpen = ledger.identityNamed = false;
  else if (ledger.identityNamed && settlement.identityId === sampleIds.identity && settlement.identityConfirmed)
    noteVerified(ledger);
}

/** Writes one event down, whether or not the machine will take it. */
function note(ledger: Ledger, event: WalkedEvent): void {
  if (isTimer(event)) {
    if (endedWait(event) === 'lockout') ledger.lockedByFailures = false;
    if (endedWait(event) === 'governmentStay') ledger.wentThere = false;
    return;
  }
  if (ledger.lockedByAdministrator && teacher.has(event.type)) return;
  const isProving = ledger.signedIn && !ledger.verified;
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
      ledger.lockedByFailures = false;
      break;
    case 'SIGN_IN':
      ledger.signedIn ||= event.credentialsAccepted && (event.knownDevice || !ledger.lockedByFailures);
      break;
    case 'GO_TO_GOVERNMENT':
      ledger.wentThere ||= isProving;
      break;
    case 'RETURN':
      noteAnswer(ledger, event);
      break;
    // Where one stands is not written down: that the events of asking are refused elsewhere opens no door.
    case 'IS_ONESELF':
    case 'ASK_FOR_HELP':
      ledger.caseOpen ||= isProving;
      break;
    case 'SETTLE_CONFLICT':
      noteSettlement(ledger, event);
      break;
    case 'UNBIND_IDENTITY':
      if (event.identityId === sampleIds.identity) ledger.verified = false;
      break;
  }
}

/** The facts that a snapshot takes for proved. */
function claimsOf(snapshot: TeacherSnapshot): (keyof Ledger)[] {
  const { attempt, conflict, identityId } = snapshot.context;
  const claims: (keyof Ledger)[] = [];
  if (isSignedIn(snapshot)) claims.push('signedIn');
  if (attempt !== null) claims.push('wentThere');
  if (conflict !== null) claims.push('caseOpen');
  if (conflict !== null && conflict.identityId !== null) claims.push('identityNamed');
  if (isVerified(snapshot) || isEvaluationOpen(snapshot) || identityId !== null) claims.push('verified');
  return claims;
}

// The teacher's own events three times: it is they who get on, and who would skip.
const kinds: readonly TeacherEvent[][] = teacherEventTypes.flatMap((type): TeacherEvent[][] => {
  const samples = sampleEvents(type, 0);
  return teacher.has(type) ? [samples, samples, samples] : [samples];
});

function beliefsOf(machine: TeacherMachine): Beliefs<TeacherSnapshot, TeacherEvent, Ledger> {
  return {
    machine,
    input: defaultTeacherPolicy,
    kinds,
    fresh: () => ({
      lockedByAdministrator: false,
      lockedByFailures: false,
      signedIn: false,
      wentThere: false,
      caseOpen: false,
      identityNamed: false,
      verified: false,
    }),
    note,
    claimsOf,
    isEntryOpen: (snapshot) => snapshot.can({ type: 'ENTER_EVALUATION', at: 0 }),
    mayEnter: (ledger) => ledger.verified && !ledger.lockedByAdministrator,
  };
}

describe('trust A16: no skipped step', () => {
  test(`${sequences} random sequences claim nothing that was not proved`, () => {
    const { lie, endsWith, states } = stroll(beliefsOf(teacherRealName), sequences, longest);
    expect(lie).toBeNull();
    expect(endsWith('verified')).toBeGreaterThan(sequences / 100);
    expect(endsWith('caseOpen')).toBeGreaterThan(sequences / 100);
    expect(states).toBeGreaterThan(500);
  });

  test.each([
    ['answers to nobody', teacherRealName.provide({ guards: { expected: ({ event }) => event.type === 'RETURN' } })],
    ['decisions on nobody', teacherRealName.provide({ guards: { identityConfirmed: () => true } })],
    ['locked accounts', teacherRealName.provide({ guards: { usable: () => true } })],
  ])('and find a machine that takes %s', (_name, machine) => {
    expect(stroll(beliefsOf(machine), 10_000, longest).lie).not.toBeNull();
  });
});
