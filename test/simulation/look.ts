import { firstSeen, follow, type FlowRow } from './flows.js';
import type { Queued } from './queue.js';
import type { World } from './world.js';

/** What the tables say of an account, past the servers. */
export interface AccountFacts {
  readonly id: string;
  readonly hash: string | null;
  /** Blind index, hexadecimal. */
  readonly phone: string | null;
  readonly school: string | null;
  readonly sessions: readonly { readonly audience: 'portal' | 'evaluation'; readonly isInitial: boolean }[];
  readonly openReviews: number;
  readonly openCases: number;
  readonly identities: number;
  readonly credential: string | null;
  readonly administered: number;
}

interface Seen {
  readonly hasWork: boolean;
  readonly flows: readonly FlowRow[] | null;
  readonly jobs: readonly (Queued & { readonly number: number })[] | null;
  readonly accounts: readonly AccountFacts[] | null;
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** One statement: a world is looked at after every step, and there are many of both. */
const sql = `select
  (select jsonb_agg(to_jsonb(seen)) from (
    select f.id, f.machine, f.subject, f.revision, f.snapshot, f.deadlines, f.state_value, b.input,
      ${ms('f.next_deadline_at')} as next_deadline_at, ${ms('f.created_at')} as created_at,
      coalesce((select jsonb_agg(jsonb_build_object('revision', e.revision, 'event', e.event, 'effects', e.effects,
          'state_value', e.state_value, 'actor_kind', e.actor_kind) order by e.revision)
        from flow_event e where e.flow_id = f.id and e.revision > coalesce(k.revision, 0)), '[]') as events
    from flow f join flow_beginning b on b.id = f.beginning_id
      left join unnest($1::uuid[], $2::int[]) as k (id, revision) on k.id = f.id
    where f.id in (select id from flow where school_id = any($3::uuid[]) union select unnest($1::uuid[]))
      and f.revision > coalesce(k.revision, -1)
    order by f.id) seen) as flows,
  (select jsonb_agg(jsonb_build_object('number', number, 'kind', kind, 'job', job, 'dueAt', due_at) order by number)
    from simulated_job where number > $4) as jobs,
  exists (select 1 from work) as "hasWork",
  (select jsonb_agg(to_jsonb(facts)) from (
    select a.id, a.password_hash as hash, encode(a.phone_index, 'hex') as phone, a.school_id as school,
      coalesce((select jsonb_agg(jsonb_build_object('audience', s.audience, 'isInitial', s.is_initial))
        from session s where s.account_id = a.id), '[]') as sessions,
      (select count(*) from status_review r where r.account_id = a.id and r.decided_at is null)::int as "openReviews",
      (select count(*) from conflict_case c where c.account_id = a.id and c.closed_at is null)::int as "openCases",
      (select count(*) from government_identity g where g.account_id = a.id)::int as identities,
      (select c.password_hash from evaluation_credential c where c.account_id = a.id) as credential,
      (select count(*) from audit_entry e where e.subject_id = a.id)::int as administered
    from account a where a.id = any($5::uuid[])) facts) as accounts`;

/** Looks at everything that has changed, holds it against the rules of flows, and remembers it. */
export async function look(world: World): Promise<void> {
  if (!world.isChanged) return;
  world.isChanged = false;
  const known = [...world.flows.values()];
  const [seen] = await world.stage.query<Seen>(
    sql,
    [
      known.map(({ id }) => id),
      known.map(({ revision }) => revision),
      world.schools,
      world.lastJob,
      [...world.accounts.keys()],
    ],
    'look',
  );
  for (const row of seen?.flows ?? [])
    world.flows.set(row.id, follow(world.flows.get(row.id) ?? firstSeen(row), row, world.now));
  for (const { number, ...queued } of seen?.jobs ?? []) {
    world.queue.push(queued);
    world.lastJob = number;
  }
  world.hasWork = seen?.hasWork ?? false;
  for (const facts of seen?.accounts ?? []) world.accounts.set(facts.id, facts);
}
