import { registry, type MachineId } from '../../machines/registry.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';

/** A flow, and whom it is about. */
export interface FoundFlow {
  readonly id: string;
  readonly machine: MachineId;
  readonly subject: string;
  /** The account: the subject, or whose case it is. */
  readonly account: string;
}

const eightDigits = /^\d{8}$/;
const machines = `{${Object.keys(registry).join(',')}}`;

/**
 * The flow that somebody means by its id, by its subject's, by the number of a case (of a real name, or of a record
 * correction), or by its person's unified number. More than one where a number is that of two; none where there is no
 * such thing.
 */
export async function findFlows(em: EntityManager, named: string): Promise<FoundFlow[]> {
  const isNumber = eightDigits.test(named);
  if (!isNumber && !isId(named)) return [];
  return em.execute<FoundFlow[]>(
    `select f.id, f.machine, f.subject, coalesce(c.account_id, f.subject) as account
     from flow f left join record_correction c on f.machine = 'record-correction' and c.id = f.subject
     where f.id in (${isNumber ? byNumber : byId}) order by f.created_at, f.id`,
    isNumber ? [named, named, machines, named] : [named, machines, named],
  );
}

const byId = `select id from flow where id = ? union all select id from flow where machine = any(?::text[]) and subject = ?`;

const byNumber = `select i.id from record_correction r join flow i on i.machine = 'record-correction' and i.subject = r.id
    where r.number = ?
  union all select i.id from conflict_case r join flow i on i.machine = 'teacher-real-name' and i.subject = r.account_id
    where r.number = ?
  union all select i.id from account a join flow i on i.machine = any(?::text[]) and i.subject = a.id
    where a.unified_number = ?`;
