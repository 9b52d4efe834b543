import type { UnknownMachine } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import type { Misfit } from '../../machines/definition/map-flow.js';
import type { WhichMachine } from './stored-flows.js';

/** A flow in quarantine. */
export interface QuarantinedLine {
  readonly id: string;
  readonly machine: string;
  readonly version: number;
  /** As its version calls it. */
  readonly state: string;
  readonly misfit: Misfit | UnknownMachine;
  readonly since: Date;
}

/** The flows in quarantine, the longest first. */
export async function readQuarantined(
  em: EntityManager,
  { machine, limit }: WhichMachine & { readonly limit: number },
): Promise<{ readonly lines: QuarantinedLine[]; readonly total: number }> {
  const [where, parameters] = machine === undefined ? ['', []] : ['where f.machine = ?', [machine]];
  const from = `from flow_quarantine q join flow f on f.id = q.flow_id ${where}`;
  const [counted] = await em.execute<{ total: string }[]>(`select count(*) as total ${from}`, parameters);
  const rows = await em.execute<(Omit<QuarantinedLine, 'since'> & { readonly since: string | Date })[]>(
    `select f.id, f.machine, f.machine_version as version, f.state_value as state, q.misfit, q.since ${from}
     order by q.since, f.id limit ?`,
    [...parameters, limit],
  );
  const lines = rows.map((row) => ({ ...row, since: new Date(row.since) }));
  return { lines, total: Number(counted?.total ?? 0) };
}
