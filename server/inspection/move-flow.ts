import type { Issue } from '../../machines/rules/issue.js';
import { writeEntry } from '../audit/write-entry.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advance } from '../flows/advance.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { stateValueOf, stepBy, type Effect } from '../flows/snapshots.js';
import type { Services } from '../services.js';
import type { SentEvent } from './events-of.js';
import type { FoundFlow } from './find-flows.js';
import { moverOf } from './movable.js';

/** What a move would do. */
export interface Foreseen {
  readonly from: string;
  readonly to: string;
  readonly effects: readonly Effect[];
  /** The revision for which this holds. */
  readonly revision: number;
}

/** The flow as it stands at an instant. */
export async function flowAt(em: EntityManager, { machine, subject }: FoundFlow, at: number): Promise<FlowState> {
  const flow = (await readFlows(em, machine, [subject])).get(subject);
  if (flow === undefined) throw new Error('the flow is gone');
  return asOf(flow, at);
}

/** Looks what an event would do to a flow; `null` where its machine refuses it. Writes nothing. */
export function foreseeMove(flow: FlowState, event: SentEvent): Foreseen | null {
  if (!flow.snapshot.can(event)) return null;
  const { snapshot, effects } = stepBy(flow.machine, flow, event);
  return { from: stateValueOf(flow.snapshot), to: stateValueOf(snapshot), effects, revision: flow.revision };
}

/** What is to be done, and why. */
export interface Move {
  readonly flow: FoundFlow;
  readonly event: SentEvent;
  /** As it was shown: where the flow has moved on since, nothing happens. */
  readonly foreseen: Foreseen;
  readonly reason: string;
}

/**
 * Sends an event by hand: through the one door like any other, with an entry in the audit trail in the same transaction.
 *
 * @returns which event of the history it is, or why it was refused
 */
export async function moveFlow(
  { flows, personalData }: Pick<Services, 'flows' | 'personalData'>,
  { flow, event, foreseen, reason }: Move,
): Promise<{ readonly revision: number } | { readonly issue: Issue }> {
  const { id, machine, subject, account } = flow;
  const { from, to, revision } = foreseen;
  const advanced = await advance(flows, {
    machine,
    subject,
    event,
    actor: moverOf(machine, event.type),
    request: { id: newId(), expectedRevision: revision },
    alongside: (tx) =>
      writeEntry(tx, personalData, {
        at: event.at,
        actor: null,
        action: 'flow.move',
        subject: account,
        details: { flow: id, machine, event: event.type, from, to },
        reason: reason.trim(),
      }),
  });
  if (!advanced.accepted) return { issue: advanced.issues[0] };
  // Whoever follows their own page is told as well: a case's flow is not its student's.
  if (account !== subject) flows.changed(account);
  return { revision: advanced.flow.revision };
}
