import { setTimeout as wait } from 'node:timers/promises';
import type { MachineId } from '../../machines/registry.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';

export interface RequestKey {
  readonly account: string;
  readonly requestId: string;
  readonly at: number;
}

/** A request that took longer has died with its server: the next one with its id runs again. */
const lostAfterMs = 30_000;
const patienceMs = 10_000;
const lookAgainMs = 50;

/** How many times the claim is looked at before history is once more. */
const historyEvery = 20;

/**
 * Runs a request once, however often it comes and on however many servers: the first one claims it, the others wait
 * for its answer. Dying in the middle is no loss: `advance` knows the request's id too.
 *
 * @param before the answer that an event of this request has in history, if there is one: whoever claimed it may have
 *   died behind the event, and nobody has to wait until that is certain
 */
export async function once(
  em: EntityManager,
  key: RequestKey,
  run: () => Promise<Issue[]>,
  before: () => Promise<Issue[] | null> = async () => null,
): Promise<Issue[]> {
  for (let looked = 0; looked * lookAgainMs <= patienceMs; looked += 1) {
    if (await claim(em, key)) return runClaimed(em, key, async () => (await before()) ?? run());
    const answered = (await answerTo(em, key)) ?? (looked % historyEvery === 0 ? await before() : null);
    if (answered !== null) return answered;
    await wait(lookAgainMs);
  }
  return [issue('BUSY')];
}

async function runClaimed(em: EntityManager, key: RequestKey, run: () => Promise<Issue[]>): Promise<Issue[]> {
  try {
    const issues = await run();
    // Who was sent away because of the crowd has had no answer yet.
    if (issues.some(({ code }) => code === 'BUSY')) await release(em, key);
    else await answer(em, key, issues);
    return issues;
  } catch (error) {
    await release(em, key);
    throw error;
  }
}

/** What the event of a request was answered, if there was one; `null` if there was none. */
export async function answerInHistory(
  em: EntityManager,
  machine: MachineId,
  { account, requestId }: RequestKey,
): Promise<Issue[] | null> {
  const sql = `select e.issues from flow_event e join flow f on f.id = e.flow_id
    where f.machine = $1 and f.subject = $2 and e.request_id = $3`;
  const [row] = await rows<{ issues: Issue[] }>(em, sql, [machine, account, requestId]);
  return row?.issues ?? null;
}

async function claim(em: EntityManager, { account, requestId, at }: RequestKey): Promise<boolean> {
  const claimed = await rows(
    em,
    `insert into request_claim as c (account_id, request_id, claimed_at) values ($1, $2, $3)
     on conflict (account_id, request_id) do update set claimed_at = excluded.claimed_at
     where c.issues is null and c.claimed_at < $4 returning true`,
    [account, requestId, new Date(at), new Date(at - lostAfterMs)],
  );
  return claimed.length > 0;
}

async function answerTo(em: EntityManager, { account, requestId }: RequestKey): Promise<Issue[] | null> {
  const sql = 'select issues from request_claim where account_id = $1 and request_id = $2';
  const [row] = await rows<{ issues: Issue[] | null }>(em, sql, [account, requestId]);
  return row?.issues ?? null;
}

async function answer(em: EntityManager, { account, requestId }: RequestKey, issues: Issue[]): Promise<void> {
  const sql = 'update request_claim set issues = $3::jsonb where account_id = $1 and request_id = $2';
  await rows(em, sql, [account, requestId, JSON.stringify(issues)]);
}

async function release(em: EntityManager, { account, requestId }: RequestKey): Promise<void> {
  await rows(em, 'delete from request_claim where account_id = $1 and request_id = $2', [account, requestId]);
}
