import { createActor, initialTransition } from 'xstate';
import { describe, expect, test } from 'vitest';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { sampleIds } from '../../machines/teacher-real-name/samples.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { placeOf } from '../../machines/teacher-real-name/steps.js';
import { hasEffect } from './graph-rules.js';
import { send } from '../../machines/definition/state-graph.js';
import type { TeacherSnapshot } from './teacher-real-name.graph.js';
import { hour } from '../support/time.js';

const start = 1_764_000_000_000;
const { governmentStayMs } = defaultTeacherPolicy;
const attemptId = sampleIds.attempt;
const caseId = sampleIds.case;
const identityId = sampleIds.identity;

type Untimed<E> = E extends TeacherEvent ? Omit<E, 'at'> : never;

/** What comes of a row of events, each of which must be accepted. */
function after(events: readonly Untimed<TeacherEvent>[], at = start, from = first()): TeacherSnapshot {
  let snapshot = from;
  for (const event of events) {
    const edge = send(teacherRealName, snapshot, { ...event, at } as TeacherEvent);
    if (!edge.accepted) throw new Error(`${event.type} is refused at ${String(placeOf(snapshot))}`);
    snapshot = edge.to;
  }
  return snapshot;
}

function first(): TeacherSnapshot {
  return initialTransition(teacherRealName, defaultTeacherPolicy)[0];
}

const signIn = { type: 'SIGN_IN', credentialsAccepted: true, knownDevice: false } as const;
const go = { type: 'GO_TO_GOVERNMENT', attemptId } as const;
const sawDuplicateId = { type: 'SAW_THERE', kind: 'duplicateId', attemptId: null } as const;
const matches = { type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId } } as const;
const otherPerson = {
  type: 'RETURN',
  attemptId,
  answer: { outcome: 'otherPerson', identityId, caseId },
} as const;

describe('an answer of the government platform', () => {
  test('is awaited while its teacher reads the guidance, to the millisecond', () => {
    const reading = after([signIn, go, sawDuplicateId]);
    const returned = (at: number) => send(teacherRealName, reading, { ...matches, at });
    expect(returned(start + governmentStayMs - 1).to.value).toMatchObject({ journey: 'verified' });
    expect(returned(start + governmentStayMs).accepted).toBe(false);
  });

  test('of the attempt before is refused once another has begun', () => {
    const again = after([signIn, go, { ...go, attemptId: sampleIds.olderAttempt }]);
    expect(send(teacherRealName, again, { ...matches, at: start }).accepted).toBe(false);
  });

  test('opens the evaluation platform by the entrance at once, and its own sign-in after ten minutes', () => {
    const atGovernment = after([signIn, go]);
    const edge = send(teacherRealName, atGovernment, { ...matches, at: start });
    expect(edge.to.value).toMatchObject({ journey: 'verified', evaluation: 'syncing' });
    expect(edge.to.can({ type: 'ENTER_EVALUATION', at: start })).toBe(true);
    expect(hasEffect(edge, 'xstate.raise', { delay: 10 * 60_000 })).toBe(true);
  });
});

describe('who leaves for an hour', () => {
  const atFaceScan = after([
    signIn,
    sawDuplicateId,
    { type: 'PASSWORD_SIGN_IN_FAILED' },
    { type: 'SAY_PHONE_IN_USE', inUse: false },
    { type: 'STEP_DONE', from: 'duplicateId.phoneNotInUse' },
    { type: 'STEP_DONE', from: 'duplicateId.faceScan.enterId' },
  ]);

  test('finds their place on another device, also after a restart of the server', () => {
    const stored = JSON.parse(JSON.stringify(teacherRealName.getPersistedSnapshot(atFaceScan)));
    const restored = createActor(teacherRealName, { snapshot: stored, input: defaultTeacherPolicy }).getSnapshot();
    const back = after([signIn], start + hour, restored);
    expect(placeOf(back)).toBe('duplicateId.faceScan.faceSignIn');
    expect(placeOf(after([{ type: 'STEP_DONE', from: 'duplicateId.faceScan.faceSignIn' }], start + hour, back))).toBe(
      'duplicateId.faceScan.settings',
    );
  });

  test('finds it after an administrator locked and unlocked the account', () => {
    const locked = after([{ type: 'LOCK' }], start, atFaceScan);
    expect(placeOf(after([{ type: 'UNLOCK' }, signIn], start + hour, locked))).toBe('duplicateId.faceScan.faceSignIn');
  });
});

describe('a case before the administrators', () => {
  test('keeps its number from another person’s answer to the request for help, and can still bind that identity', () => {
    const asked = after([signIn, go, otherPerson, { type: 'IS_ONESELF', caseId: sampleIds.olderCase }]);
    expect(asked.context.conflict).toEqual({ caseId, identityId });
    const settlement = { decision: 'bindHere', identityId, identityConfirmed: true } as const;
    const edge = send(teacherRealName, asked, { type: 'SETTLE_CONFLICT', at: start, caseId, settlement });
    expect(edge.to.context).toMatchObject({ identityId, conflict: null });
    expect(hasEffect(edge, 'bindIdentity', { identityId })).toBe(true);
    expect(hasEffect(edge, 'closeConflict', { caseId, decision: 'bindHere' })).toBe(true);
  });

  test('that no answer of the platform led to has no identity that could be bound', () => {
    const asked = after([signIn, { type: 'ASK_FOR_HELP', caseId }]);
    const settlement = { decision: 'bindHere', identityId, identityConfirmed: true } as const;
    expect(send(teacherRealName, asked, { type: 'SETTLE_CONFLICT', at: start, caseId, settlement }).accepted).toBe(
      false,
    );
  });

  test('is closed when it comes right without a decision', () => {
    const asked = after([signIn, { type: 'ASK_FOR_HELP', caseId }, go]);
    const edge = send(teacherRealName, asked, { ...matches, at: start });
    expect(hasEffect(edge, 'closeConflict', { caseId, decision: 'verified' })).toBe(true);
  });
});
