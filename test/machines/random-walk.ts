import { initialTransition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { isTimer, keyOf, send, timersOf, type TimerEvent } from '../../machines/definition/state-graph.js';
import { seededRandom, type Random } from '../../server/demonstration/random.js';

/** A machine, and what somebody who only hears its events would believe of it. */
export interface Beliefs<S extends AnyMachineSnapshot, E extends { readonly type: string }, L> {
  readonly machine: AnyStateMachine;
  readonly input: unknown;
  /** Events to draw from: a kind first, then one of it; the favourable one is the first. */
  readonly kinds: readonly (readonly E[])[];
  readonly fresh: () => L;
  /** Writes one event down, whether or not the machine will take it. */
  readonly note: (ledger: L, event: E | TimerEvent) => void;
  /** The facts that a snapshot takes for proved. */
  readonly claimsOf: (snapshot: S) => readonly (keyof L)[];
  /** What a state lets happen that the ledger forbids although all claims hold. */
  readonly isEntryOpen: (snapshot: S) => boolean;
  readonly mayEnter: (ledger: L) => boolean;
}

/** One state as the random walk needs it, worked out when it is first come to. */
interface Place<S, E, L> {
  readonly snapshot: S;
  readonly claims: readonly (keyof L)[];
  readonly isEntryOpen: boolean;
  readonly kinds: readonly (readonly (E | TimerEvent)[])[];
  /** What leads somewhere from here: random words alone would hardly find the way through long guidance. */
  readonly ways: readonly (E | TimerEvent)[];
  readonly next: Map<E | TimerEvent, Place<S, E, L>>;
}

/** The graph, found while walking: the machine is pure, so each event in each state is sent to it once. */
class Places<S extends AnyMachineSnapshot, E extends { readonly type: string }, L> {
  readonly #places = new Map<string, Place<S, E, L>>();

  constructor(private readonly beliefs: Beliefs<S, E, L>) {}

  get size(): number {
    return this.#places.size;
  }

  of(snapshot: S): Place<S, E, L> {
    const { claimsOf, isEntryOpen, kinds } = this.beliefs;
    const key = keyOf(snapshot);
    const place = this.#places.get(key) ?? {
      snapshot,
      claims: claimsOf(snapshot),
      isEntryOpen: isEntryOpen(snapshot),
      kinds: [...kinds, timersOf(snapshot)].filter((kind) => kind.length > 0),
      ways: [...new Set([...kinds.flat(), ...timersOf(snapshot)])].filter((event) => snapshot.can(event)),
      next: new Map(),
    };
    this.#places.set(key, place);
    return place;
  }

  after(place: Place<S, E, L>, event: E | TimerEvent): Place<S, E, L> {
    const next = place.next.get(event) ?? this.of(send<S, E>(this.beliefs.machine, place.snapshot, event).to);
    place.next.set(event, next);
    return next;
  }
}

/** What came of a number of random sequences. */
export interface Strolled<L> {
  /** The first event after which something unproved was claimed. */
  readonly lie: string | null;
  /** In how many sequences' ends a fact was claimed. Sequences that never get anywhere would prove nothing. */
  readonly endsWith: (claim: keyof L) => number;
  readonly states: number;
}

/** Walks `sequences` random sequences, each of at most `longest` events, until one of them claims what was not proved. */
export function stroll<S extends AnyMachineSnapshot, E extends { readonly type: string }, L>(
  beliefs: Beliefs<S, E, L>,
  sequences: number,
  longest: number,
): Strolled<L> {
  const places = new Places(beliefs);
  const [first] = initialTransition(beliefs.machine, beliefs.input as never);
  const start = places.of(first as unknown as S);
  const ends = new Map<keyof L, number>();
  const strolled = (lie: string | null): Strolled<L> => ({
    lie,
    endsWith: (claim) => ends.get(claim) ?? 0,
    states: places.size,
  });
  for (let seed = 1; seed <= sequences; seed += 1) {
    const { end, lie } = strollOnce(beliefs, places, start, seededRandom(seed), longest);
    if (lie !== null) return strolled(`seed ${seed}: ${JSON.stringify(lie)} led to ${keyOf(end.snapshot)}`);
    for (const claim of end.claims) ends.set(claim, (ends.get(claim) ?? 0) + 1);
  }
  return strolled(null);
}

function strollOnce<S extends AnyMachineSnapshot, E extends { readonly type: string }, L>(
  { fresh, note, mayEnter }: Beliefs<S, E, L>,
  places: Places<S, E, L>,
  start: Place<S, E, L>,
  pick: Random,
  longest: number,
): { end: Place<S, E, L>; lie: E | TimerEvent | null } {
  const ledger = fresh();
  let place = start;
  for (let length = pick(longest) + 1; length > 0; length -= 1) {
    const event = draw(place, pick);
    place = places.after(place, event);
    note(ledger, event);
    const isProved = place.claims.every((claim) => ledger[claim]);
    if (!isProved || (place.isEntryOpen && !mayEnter(ledger))) return { end: place, lie: event };
  }
  return { end: place, lie: null };
}

/** One time in three a way that is open; else a kind of event, every other time with the favourable outcome, its first. */
function draw<S, E, L>({ ways, kinds }: Place<S, E, L>, pick: Random): E | TimerEvent {
  if (ways.length > 0 && pick(3) === 0) return ways[pick(ways.length)] as E | TimerEvent;
  const kind = kinds[pick(kinds.length)] as readonly (E | TimerEvent)[];
  return kind[pick(2) === 0 ? 0 : pick(kind.length)] as E | TimerEvent;
}

/** The name of the wait that ended; `null` for other events. */
export function endedWait(event: { readonly type: string }): string | null {
  return isTimer(event) ? (event.type.split('.')[2] ?? null) : null;
}
