import type { ContextShape } from '../../machines/definition/context-shape.js';
import { rehearse, type Misfit, type StoredFlow } from '../../machines/definition/rehearse.js';
import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';

/** What would become of the flows of one machine and version. */
export interface RehearsedVersion {
  readonly machine: string;
  readonly version: number;
  /** That can be restored as they are, or after their upgrades. */
  mapped: number;
  /** By state value and reason. */
  readonly unmappable: Map<string, Unmappable>;
}

export interface Unmappable {
  readonly state: string;
  /** `unknownMachine`: nothing runs such flows. */
  readonly misfit: Misfit | { readonly why: 'unknownMachine' };
  number: number;
  /** The first of them. */
  readonly flows: string[];
}

interface Row {
  readonly id: string;
  readonly machine: string;
  readonly machine_version: number;
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: StoredDeadline[];
}

const pageSize = 2_000;
/** Flows that are named of each kind. */
export const named = 20;

/**
 * Tries with every flow of the database whether the present machines can go on with it, and writes nothing: each page is
 * read in a read-only transaction of its own, so that nobody waits for it however many flows there are.
 *
 * @param contexts what contexts of the present versions hold, by machine
 * @param progress told the number of flows after each page
 */
export async function rehearseFlows(
  em: EntityManager,
  contexts: ReadonlyMap<string, ContextShape>,
  progress: (flows: number) => void = () => undefined,
): Promise<RehearsedVersion[]> {
  const found = new Map<string, RehearsedVersion>();
  let flows = 0;
  for await (const page of pages(em)) {
    for (const row of page) judge(row, contexts, found);
    flows += page.length;
    progress(flows);
  }
  return [...found.values()].sort((a, b) =>
    a.machine === b.machine ? a.version - b.version : a.machine < b.machine ? -1 : 1,
  );
}

async function* pages(em: EntityManager): AsyncGenerator<Row[]> {
  const sql = 'select id, machine, machine_version, snapshot, deadlines from flow where id > ? order by id limit ?';
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const from = after;
    const page = await em.fork().transactional((tx) => tx.execute<Row[]>(sql, [from, pageSize]), { readOnly: true });
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id as string;
  }
}

function judge(row: Row, contexts: ReadonlyMap<string, ContextShape>, found: Map<string, RehearsedVersion>): void {
  const { id, machine, machine_version: version } = row;
  const key = `${machine} ${version}`;
  const of = found.get(key) ?? { machine, version, mapped: 0, unmappable: new Map<string, Unmappable>() };
  found.set(key, of);
  const outcome = whyNot(row, contexts);
  if (outcome === null) {
    of.mapped += 1;
    return;
  }
  const kind = JSON.stringify(outcome);
  const others = of.unmappable.get(kind) ?? { ...outcome, number: 0, flows: [] };
  of.unmappable.set(kind, others);
  others.number += 1;
  if (others.flows.length < named) others.flows.push(id);
}

/** Why a flow cannot go on; `null` if it can. */
function whyNot(row: Row, contexts: ReadonlyMap<string, ContextShape>): Pick<Unmappable, 'state' | 'misfit'> | null {
  const { machine, machine_version: version, snapshot, deadlines } = row;
  if (!isKnown(machine)) return { state: '', misfit: { why: 'unknownMachine' } };
  const flow: StoredFlow = { version, snapshot, waits: deadlines.map(({ event }) => event) };
  const rehearsed = rehearse(machineOf(machine), flow, contexts.get(machine) ?? null);
  return rehearsed.outcome === 'unmappable' ? { state: rehearsed.state, misfit: rehearsed.misfit } : null;
}

function isKnown(machine: string): machine is MachineId {
  return machine in registry;
}
