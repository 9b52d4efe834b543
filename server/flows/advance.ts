import type { MachineId } from '../../machines/registry.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import { asOf, dueDeadlines, fire } from './deadlines.js';
import { lockStored, readStored, writeTransition, type FlowActor, type FlowState, type Written } from './flow-row.js';
import type { EffectsOfOurs } from './effects-of-ours.js';
import { freeQuarantined, isQuarantined, nameMet } from './quarantine.js';
import type { Queue } from './queue.js';
import { stepBy, type Effect } from './snapshots.js';

/** What the one door stands on. */
export interface FlowServices {
  readonly em: EntityManager;
  readonly queue: Pick<Queue, 'enqueueEffect' | 'enqueueAlarm'>;
  readonly effectsOfOurs: EffectsOfOurs;
  /** Called once the change is committed. */
  readonly changed: (subject: string) => void;
  /** Called for each event that is taken, before its transaction is committed: for counting. */
  readonly took?: (machine: string, event: string) => void;
}

export interface Advance<E extends { readonly type: string; readonly at: number }> {
  readonly machine: MachineId;
  /** The account that it is about, or the case. */
  readonly subject: string;
  readonly event: E;
  readonly actor: FlowActor;
  readonly request?: {
    /** The caller's idempotency key: the same one again gets the first one's answer. */
    readonly id: string;
    /** The revision that the caller was looking at; a newer one refuses the event. */
    readonly expectedRevision: number;
  };
  /** What the caller is told although the event was accepted (a mismatch, say). Judged by the state after it. */
  readonly tell?: (after: FlowState) => Issue[];
  /** The session that asks, which an effect may spare. */
  readonly session?: string;
  /** Facts that belong to the event, written in its transaction; an issue takes everything back. */
  readonly alongside?: (tx: EntityManager, before: FlowState) => Promise<Issue | void>;
}

/** `flow` is the state afterwards; `null` where there is no such flow. */
export type Advanced =
  | { readonly accepted: true; readonly issues: readonly Issue[]; readonly flow: FlowState }
  | { readonly accepted: false; readonly issues: readonly [Issue]; readonly flow: FlowState | null };

/** Takes a transaction back without being an error. */
export class TakenBack extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/**
 * The one door: the only place where a flow's state changes.
 *
 * One transaction locks the flow, lets what is due happen first, refuses what the machine refuses, and writes
 * snapshot, revision, history, the caller's facts, effects and alarms together.
 */
export async function advance<E extends { readonly type: string; readonly at: number }>(
  services: FlowServices,
  request: Advance<E>,
): Promise<Advanced> {
  return advanceTogether(services, (_tx, send) => send(request)).catch(answerOf);
}

/** Sends one event of a transaction that holds several. */
export type Send = <E extends { readonly type: string; readonly at: number }>(request: Advance<E>) => Promise<Advanced>;

/**
 * Events of several flows, and what belongs to them, in one transaction: all of it happens or nothing. Whoever sends
 * to two flows locks them first, in the order of their subjects, or two such transactions could wait for each other.
 *
 * @throws TakenBack where an event's `alongside` takes everything back; see {@link answerOf}
 */
export async function advanceTogether<T>(
  services: FlowServices,
  work: (tx: EntityManager, send: Send) => Promise<T>,
): Promise<T> {
  const changed = new Set<string>();
  const result = await services.em.fork().transactional((tx) => {
    changed.clear();
    return work(tx, async (request) => {
      const advanced = await advanceWithin(services, tx, request);
      if (advanced.accepted) changed.add(request.subject);
      return advanced;
    });
  });
  for (const subject of changed) services.changed(subject);
  return result;
}

/** The answer to a request that was taken back; other errors stay errors. */
export function answerOf(error: unknown): Advanced {
  if (error instanceof TakenBack) return { accepted: false, issues: [error.issue], flow: null };
  throw error;
}

/** The same in a transaction that is there already: whoever calls it says `changed` once that is committed. */
export async function advanceWithin<E extends { readonly type: string; readonly at: number }>(
  services: FlowServices,
  tx: EntityManager,
  request: Advance<E>,
): Promise<Advanced> {
  const { event, actor } = request;
  const requestId = request.request?.id ?? null;
  const stored = await lockStored(tx, request.machine, request.subject);
  if (stored === null) return { accepted: false, issues: [issue('STEP_NOT_OPEN')], flow: null };
  if (isQuarantined(stored)) {
    await nameMet(tx, stored, event.at);
    return { accepted: false, issues: [issue('FLOW_QUARANTINED')], flow: null };
  }

  const before = await fireDue(services, tx, stored, event.at);
  const hindrance = whyNot(stored, before, request);
  if (hindrance !== null)
    return (await replay(tx, before, requestId)) ?? { accepted: false, issues: [hindrance], flow: before };

  const taken = await request.alongside?.(tx, before);
  if (taken) throw new TakenBack(taken);
  const step = stepBy(before.machine, before, event);
  const issues = request.tell?.({ ...before, ...step }) ?? [];
  const after = await write(services, tx, before, { step, event, actor, requestId, issues }, request.session);
  return { accepted: true, issues, flow: after };
}

function whyNot<E extends { readonly type: string; readonly at: number }>(
  stored: FlowState,
  before: FlowState,
  { event, request }: Pick<Advance<E>, 'event' | 'request'>,
): Issue | null {
  // What was due did not need the caller's knowledge: only events that others sent make it stale.
  if (request !== undefined && request.expectedRevision !== stored.revision) return issue('STALE_REVISION');
  return before.snapshot.can(event) ? null : issue('STEP_NOT_OPEN');
}

/**
 * Why the event would be refused now; `null` if it would not. To be asked before something costly is done for it:
 * {@link advance} has the last word.
 */
export async function foresee<E extends { readonly type: string; readonly at: number }>(
  em: EntityManager,
  request: Pick<Advance<E>, 'machine' | 'subject' | 'event' | 'request'>,
): Promise<Issue | null> {
  const { machine, subject, event } = request;
  const stored = await readStored(em, machine, subject);
  if (stored === null) return issue('STEP_NOT_OPEN');
  return isQuarantined(stored) ? issue('FLOW_QUARANTINED') : whyNot(stored, asOf(stored, event.at), request);
}

/** The answer that the same request got, if it was here before. */
async function replay(tx: EntityManager, flow: FlowState, requestId: string | null): Promise<Advanced | null> {
  if (requestId === null) return null;
  const sql = 'select issues from flow_event where flow_id = $1 and request_id = $2';
  const [row] = await rows<{ issues: Issue[] }>(tx, sql, [flow.id, requestId]);
  return row === undefined ? null : { accepted: true, issues: row.issues, flow };
}

/** Lets every deadline that is due happen, in its order. */
async function fireDue(services: FlowServices, tx: EntityManager, flow: FlowState, at: number): Promise<FlowState> {
  let current = flow;
  for (
    let due = dueDeadlines(current.deadlines, at)[0];
    due !== undefined;
    due = dueDeadlines(current.deadlines, at)[0]
  ) {
    const step = fire(flow, current, due);
    const event = { type: due.event, at: due.dueAt };
    current = await write(services, tx, current, { step, event, actor: system, requestId: null, issues: [] });
  }
  return current;
}

const system: FlowActor = { kind: 'system', id: null };

async function write(
  services: FlowServices,
  tx: EntityManager,
  flow: FlowState,
  written: Written,
  session?: string,
): Promise<FlowState> {
  const after = await writeTransition(tx, flow, written);
  const isUpgraded = flow.storedVersion !== flow.machine.version;
  if (isUpgraded) await freeQuarantined(tx, [flow.id]);
  services.took?.(flow.machine.id, written.event.type);
  await carryOut(services, tx, after, written.step.effects, written.event.at, session);
  // No alarm was set for what an upgrade has given.
  const added = written.step.deadlines.filter((deadline) => isUpgraded || !flow.deadlines.includes(deadline));
  for (const { dueAt } of added) await services.queue.enqueueAlarm(tx, flow, dueAt);
  return after;
}

/** Effects on our own tables happen now, in the same transaction; the others go to the queue. */
async function carryOut(
  { effectsOfOurs, queue }: FlowServices,
  tx: EntityManager,
  flow: FlowState,
  effects: readonly Effect[],
  at: number,
  session: string | undefined,
): Promise<void> {
  for (const [index, effect] of effects.entries()) {
    const ours = effectsOfOurs[effect.type];
    if (ours === undefined)
      await queue.enqueueEffect(tx, { subject: flow.subject, revision: flow.revision, index, at, effect });
    else await ours({ tx, account: flow.subject, at, session }, effect.params);
  }
}

/**
 * Lets what is due in a flow happen. Safe to call at any time and any number of times.
 *
 * @returns `named` where the flow cannot be gone on with, and is in quarantine; `left` where a newer server can
 */
export async function fireDueDeadlines(
  services: FlowServices,
  machine: MachineId,
  subject: string,
  at: number,
): Promise<'done' | 'named' | 'left'> {
  const outcome = await services.em.fork().transactional(async (tx) => {
    const flow = await lockStored(tx, machine, subject);
    if (flow === null) return 'done';
    if (isQuarantined(flow)) return (await nameMet(tx, flow, at)) ? 'named' : 'left';
    const next = Math.min(...flow.deadlines.map(({ dueAt }) => dueAt));
    // Alarms ring on another clock and may be early; one that found nothing rings again when it is time.
    if (next > at && Number.isFinite(next)) await services.queue.enqueueAlarm(tx, flow, next);
    else await fireDue(services, tx, flow, at);
    return 'done';
  });
  if (outcome === 'done') services.changed(subject);
  return outcome;
}
