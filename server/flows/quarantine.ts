import type { Misfit } from '../../machines/definition/map-flow.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import type { UnknownMachine } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';

/** A flow that the present machine cannot go on with. Its row is left as it is: a later release may have a way for it. */
export interface QuarantinedFlow {
  readonly id: string;
  readonly subject: string;
  readonly machine: RegisteredMachine;
  /** As it is stored. */
  readonly version: number;
  readonly misfit: Misfit;
}

export function isQuarantined<T extends object>(flow: T | QuarantinedFlow): flow is QuarantinedFlow {
  return 'misfit' in flow;
}

/** A flow to be named. */
export interface Named {
  readonly id: string;
  readonly version: number;
  readonly misfit: Misfit | UnknownMachine;
}

/** Names flows, for whoever looks after the portal. The same again changes nothing, not since when. */
export async function nameQuarantined(tx: EntityManager, flows: readonly Named[], at: number): Promise<void> {
  if (flows.length === 0) return;
  await tx.execute(
    `insert into flow_quarantine (flow_id, machine_version, misfit, since)
     select id, version, misfit, ? from jsonb_to_recordset(?::jsonb) as named (id uuid, version int, misfit jsonb)
     where not exists (select 1 from flow_quarantine q where q.flow_id = named.id and q.misfit = named.misfit)
     on conflict (flow_id) do update set machine_version = excluded.machine_version, misfit = excluded.misfit`,
    [new Date(at), JSON.stringify(flows.map(({ id, version, misfit }) => ({ id, version, misfit })))],
  );
}

/**
 * Names a flow that was met on its way. Not one that a newer version stored: this server is the older one, while a release
 * is being rolled out, and the newer ones go on with the flow.
 *
 * @returns whether it is named
 */
export async function nameMet(tx: EntityManager, flow: QuarantinedFlow, at: number): Promise<boolean> {
  if (flow.version > flow.machine.version) return false;
  await nameQuarantined(tx, [flow], at);
  return true;
}

/** These flows go on again, or never stood still. @returns how many had been named */
export async function freeQuarantined(tx: EntityManager, flows: readonly string[]): Promise<number> {
  if (flows.length === 0) return 0;
  const sql = 'delete from flow_quarantine where flow_id = any(?::uuid[]) returning 1';
  return (await tx.execute<unknown[]>(sql, [`{${flows.join(',')}}`])).length;
}
