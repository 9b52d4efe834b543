import { branches, places, type Place } from '../../machines/teacher-real-name/places.js';
import { sampleIds } from '../../machines/teacher-real-name/samples.js';
import { placeOf } from '../../machines/teacher-real-name/steps.js';
import { answeredAt, stepsBack, ways } from './teacher-real-name.ways.js';
import { nodeIds } from './graph-rules.js';
import { send } from '../../machines/definition/state-graph.js';
import type { Edge, TeacherMachine, TeacherSnapshot } from './teacher-real-name.graph.js';
import {
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  isLockedByAdministrator,
  isVerified,
  journeyOf,
  type Invariant,
} from './teacher-real-name.predicates.js';

/** What somebody says of where they stand; `null` for events that say something else. */
function saying({ from, event }: Edge): string | null {
  switch (event.type) {
    case 'SAY_WHOSE_PHONE':
      return event.whose;
    case 'PASSWORD_SIGN_IN_FAILED':
      return 'failed';
    case 'SAY_PHONE_IN_USE':
      return event.inUse ? 'inUse' : 'notInUse';
    case 'IS_ONESELF':
      return 'oneself';
    case 'IS_NOT_ONESELF':
      return 'notOneself';
    case 'CHOOSE_WAY_OUT':
      return event.way;
    case 'CONFIRM_DEREGISTRATION':
      return 'confirmed';
    case 'STEP_DONE':
      return event.from === placeOf(from) ? 'done' : 'done elsewhere';
    default:
      return null;
  }
}

function isBranch(place: Place | null, kind: string): boolean {
  return place !== null && place.startsWith(`${kind}.`);
}

/** What a teacher who stands at a place of guidance, and may use the account, can always do. */
function isFree(snapshot: TeacherSnapshot, machine: TeacherMachine): boolean {
  const place = placeOf(snapshot);
  if (place === null || isLockedByAdministrator(snapshot)) return true;
  const { attempt } = snapshot.context;
  const isBackOpen = place === 'unverified' || send(machine, snapshot, { type: 'BACK', at: 0, from: place }).accepted;
  const attemptId = sampleIds.olderAttempt;
  const gone = send(machine, snapshot, { type: 'GO_TO_GOVERNMENT', at: 0, attemptId });
  const isGone = placeOf(gone.to) === 'atGovernment' && gone.to.context.attempt?.id === attemptId;
  const answer = { outcome: 'matches', identityId: sampleIds.identity } as const;
  return (
    isBackOpen &&
    isGone &&
    (attempt === null ||
      isVerified(send(machine, snapshot, { type: 'RETURN', at: 0, attemptId: attempt.id, answer }).to))
  );
}

/** The way, its answers and its branches. Source: the official first-login instructions, teachers' questions 1 to 5; experience.md T1 to T6. */
export const guidanceInvariants: Readonly<Record<string, Invariant>> = {
  'who goes to the platform is waited for there': forEveryAccepted(
    'GO_TO_GOVERNMENT',
    ({ event, to }) =>
      event.type === 'GO_TO_GOVERNMENT' &&
      placeOf(to) === 'atGovernment' &&
      to.context.attempt?.id === event.attemptId &&
      to.context.attempt.until === event.at + to.context.policy.governmentStayMs,
  ),
  'each answer of the platform leads to its own place (T1)': forEveryAccepted(
    'RETURN',
    ({ event, to }) =>
      event.type === 'RETURN' &&
      placeOf(to) === answeredAt[event.answer.outcome] &&
      isVerified(to) === (event.answer.outcome === 'matches'),
  ),
  'who stays too long at the platform is told that it expired, and waited for no more': forEveryEdge(
    ({ event, to }) =>
      !event.type.startsWith('xstate.after.governmentStay') ||
      (placeOf(to) === 'expired' && to.context.attempt === null),
  ),
  'what was seen there leads to its branch, and nobody back in it': forEveryEdge(({ from, event, to, accepted }) => {
    if (event.type !== 'SAW_THERE') return true;
    const mayComeTrue = event.attemptId === null && placeOf(from) !== null && !isLockedByAdministrator(from);
    if (mayComeTrue && accepted !== !isBranch(placeOf(from), event.kind)) return false;
    return !accepted || (isBranch(placeOf(to), event.kind) && !isBranch(placeOf(from), event.kind));
  }),
  'the guidance goes the way of the instructions': forEveryEdge((edge) => {
    const said = saying(edge);
    if (said === null) return true;
    const way = ways.find(([from, word]) => from === placeOf(edge.from) && word === said);
    const isOpen = way !== undefined && !isLockedByAdministrator(edge.from);
    return edge.accepted === isOpen && (!edge.accepted || placeOf(edge.to) === way?.[2]);
  }),
  'everywhere one may go back, try again, and be answered': forEveryState((snapshot, { machine }) =>
    isFree(snapshot, machine),
  ),
  'going back is one step, and changes nothing but the place (T6)': forEveryAccepted('BACK', (edge) => {
    const { from, event, to, effects } = edge;
    const [left, reached] = [placeOf(from), placeOf(to)];
    const isStep = left !== null && reached === (stepsBack[left] ?? 'unverified');
    const isSilent = effects.every(({ type }) => type === 'xstate.cancel');
    const isAlike = JSON.stringify(from.context) === JSON.stringify(to.context);
    return event.type === 'BACK' && event.from === left && isStep && isSilent && isAlike;
  }),
  'who signs in again finds their place': forEveryAccepted(
    'SIGN_IN',
    ({ from, to }) =>
      journeyOf(from) === journeyOf(to) ||
      (from.matches({ journey: 'signIn' }) && placeOf(to) === 'unverified' && to.context.conflict === null),
  ),
  'the list of places is the machine’s': ({ machine }) => {
    const proving = machine.root.states['journey']?.states['proving'];
    if (proving === undefined) return ['there is no proving'];
    const ids = nodeIds(proving).map((id) => id.slice(proving.id.length + 1));
    const leaves = ids.filter((id) => id !== '' && !ids.some((other) => other.startsWith(`${id}.`)));
    const isListed = (name: string): boolean => places.some((place) => place === name);
    return [
      ...leaves.filter((name) => !isListed(name)),
      ...places.filter((name) => !leaves.includes(name)),
      ...branches.filter((name) => !ids.includes(name)),
    ];
  },
};
