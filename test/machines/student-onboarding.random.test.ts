import { initialTransition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { sampleEvents, studentEventActors, studentEventTypes } from '../../machines/student-onboarding/events.js';
import { defaultStudentPolicy, studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { isTimer, keyOf, send, timersOf, type StudentSnapshot, type WalkedEvent } from './student-onboarding.graph.js';
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
    if (event.type.includes('lockout')) ledger.lockedByFailures = false;
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

/** Numbers from 0 below `limit`, the same ones for the same seed. */
function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** One state as the random walk needs it, worked out when it is first come to. */
interface Place {
  readonly snapshot: StudentSnapshot;
  readonly claims: readonly (keyof Ledger)[];
  readonly isEntryOpen: boolean;
  readonly kinds: readonly (readonly WalkedEvent[])[];
  readonly next: Map<WalkedEvent, Place>;
}

/** The graph, found while walking: the machine is pure, so each event in each state is sent to it once. */
class Places {
  readonly #places = new Map<string, Place>();

  get size(): number {
    return this.#places.size;
  }

  of(snapshot: StudentSnapshot): Place {
    const key = keyOf(snapshot);
    const place = this.#places.get(key) ?? {
      snapshot,
      claims: claimsOf(snapshot),
      isEntryOpen: snapshot.can({ type: 'ENTER_EVALUATION', at: 0 }),
      kinds: [...eventKinds, timersOf(snapshot)].filter((kind) => kind.length > 0),
      next: new Map(),
    };
    this.#places.set(key, place);
    return place;
  }

  after(place: Place, event: WalkedEvent): Place {
    const next = place.next.get(event) ?? this.of(send(studentOnboarding, place.snapshot, event).to);
    place.next.set(event, next);
    return next;
  }
}

// The student's own events three times: it is they who get on, and who would skip.
const eventKinds: readonly WalkedEvent[][] = studentEventTypes.flatMap((type): WalkedEvent[][] => {
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

/** Walks one seed's sequence; where it ended, and the first event after which something unproved was claimed. */
function stroll(places: Places, start: Place, seed: number): { end: Place; lie: WalkedEvent | null } {
  const pick = seeded(seed);
  const ledger = freshLedger();
  let place = start;
  for (let length = pick(longest) + 1; length > 0; length -= 1) {
    const kind = place.kinds[pick(place.kinds.length)] as readonly WalkedEvent[];
    // Every other time the favourable outcome, which is the first.
    const event = kind[pick(2) === 0 ? 0 : pick(kind.length)] as WalkedEvent;
    place = places.after(place, event);
    note(ledger, event);
    const isProved = place.claims.every((claim) => ledger[claim]);
    if (!isProved || (place.isEntryOpen && ledger.lockedByAdministrator)) return { end: place, lie: event };
  }
  return { end: place, lie: null };
}

describe('A16: no skipped step', () => {
  test(`${sequences} random sequences claim nothing that was not proved`, () => {
    const places = new Places();
    const [first] = initialTransition(studentOnboarding, defaultStudentPolicy);
    const start = places.of(first);
    let arrivals = 0;
    for (let seed = 1; seed <= sequences; seed += 1) {
      const { end, lie } = stroll(places, start, seed);
      if (lie !== null) expect.fail(`seed ${seed}: ${lie.type} led to ${keyOf(end.snapshot)}`);
      if (end.claims.includes('phoneDecided')) arrivals += 1;
    }
    // Sequences that never get anywhere would prove nothing.
    expect(arrivals).toBeGreaterThan(sequences / 100);
    expect(places.size).toBeGreaterThan(50);
  });
});
