import type { MachineId } from '../../machines/registry.js';
import type { IssueCode } from '../../machines/rules/issue.js';
import { arrayOf, type Condition } from '../oversight/condition.js';

/** About the flow `f`: not of these subjects. */
export function notAbout(subjects: readonly string[]): Condition {
  return { sql: 'f.subject <> all(?::uuid[])', parameters: [arrayOf(subjects)] };
}

/** About the flow `f`: where it stands since then at the latest. */
export function waitingSince(since: number): Condition {
  return { sql: 'f.standing_since <= ?', parameters: [new Date(since)] };
}

/** Flows by their ids, as all that follow: a query that gives ids. */
export function these(ids: readonly string[]): Condition {
  return { sql: 'select unnest(?::uuid[])', parameters: [arrayOf(ids)] };
}

/** Those whose latest issue it is. */
export function withIssue(code: IssueCode): Condition {
  return {
    sql: `select told.flow_id from (
        select flow_id, max(revision) as revision from flow_event where issues <> '[]' and issues->0->>'code' = ? group by flow_id) as told
      where not exists (
        select 1 from flow_event later where later.flow_id = told.flow_id and later.issues <> '[]' and later.revision > told.revision)`,
    parameters: [code],
  };
}

/** The same about the flow `f`, for what so many were told that nobody lists them all. */
export function lastTold(code: IssueCode): Condition {
  return {
    sql: `(select e.issues->0->>'code' from flow_event e where e.flow_id = f.id and e.issues <> '[]' order by e.revision desc limit 1) = ?`,
    parameters: [code],
  };
}

export function about(machines: readonly MachineId[], subjects: readonly string[]): Condition {
  return {
    sql: 'select id from flow where machine = any(?::varchar[]) and subject = any(?::uuid[])',
    parameters: [arrayOf(machines), arrayOf(subjects)],
  };
}

/** Those that all of these give; `null` for none of them, which says nothing. */
export function amongAll(conditions: readonly Condition[]): Condition | null {
  if (conditions.length === 0) return null;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' intersect '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
