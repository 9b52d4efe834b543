import { Account } from '../database/entities/account.js';
import { ConflictCase } from '../database/entities/conflict-case.js';
import { GovernmentIdentity } from '../database/entities/government.js';
import { isCaseNumber } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { areInCharge, inChargeOf } from '../rights/charge.js';
import { machine } from './transition.js';

/** A case with both sides of it, sealed as they are stored. */
export interface ConflictFile {
  readonly conflict: ConflictCase;
  readonly account: Account;
  readonly identity: GovernmentIdentity | null;
  /** Whose the identity is meanwhile, if somebody else's. */
  readonly holder: Account | null;
  /** Whether whoever asks may take the identity from its holder: nobody decides about people of others. */
  readonly isHolderInCharge: boolean;
  readonly flow: FlowState | null;
}

export interface ConflictPage {
  readonly files: readonly ConflictFile[];
  /** Of all pages. */
  readonly total: number;
  /** Names the last one of this page where there are more. */
  readonly next: string | null;
}

export interface ReadConflicts {
  /** The account that asks, and sees what is in its charge. */
  readonly actor: string;
  readonly isOpen: boolean;
  readonly first: number;
  /** The number of the last one that was seen. */
  readonly after: string | null;
  readonly at: number;
}

const mostAtOnce = 100;

/** The cases in somebody's charge: open ones with the longest waiting first, settled ones with the latest first. */
export async function readConflicts(
  em: EntityManager,
  { actor, isOpen, first, after: last, at }: ReadConflicts,
): Promise<ConflictPage> {
  const after = last !== null && isCaseNumber(last) ? last : null;
  const charge = inChargeOf('a', actor, 'settleConflicts');
  const from = `from conflict_case c join account a on a.id = c.account_id
    where c.closed_at is ${isOpen ? '' : 'not '}null and ${charge.sql}`;
  const [counted] = await em.execute<{ total: string }[]>(`select count(*) as total ${from}`, charge.parameters);
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  // Numbers grow with time: one column orders and pages.
  const [beyond, order] = isOpen ? ['>', 'asc'] : ['<', 'desc'];
  const rows = await em.execute<{ id: string; number: string }[]>(
    `select c.id, c.number ${from} ${after === null ? '' : `and c.number ${beyond} ?`} order by c.number ${order} limit ?`,
    [...charge.parameters, ...(after === null ? [] : [after]), limit + 1],
  );
  const page = rows.slice(0, limit);
  const files = await readFiles(
    em,
    page.map(({ id }) => id),
    actor,
    at,
  );
  const next = rows.length > limit ? (page.at(-1)?.number ?? null) : null;
  return { files, total: Number(counted?.total ?? 0), next };
}

/**
 * The case of a number; `null` where there is none, and where it is not in the charge of whoever asks: the two look
 * alike.
 *
 * @param actor `null`: all of them, for who only looks, as developers do
 */
export async function readConflict(
  em: EntityManager,
  { number, actor, at }: { readonly number: string; readonly actor: string | null; readonly at: number },
): Promise<ConflictFile | null> {
  if (!isCaseNumber(number)) return null;
  const charge = actor === null ? { sql: 'true', parameters: [] } : inChargeOf('a', actor, 'settleConflicts');
  const sql = `select c.id from conflict_case c join account a on a.id = c.account_id where c.number = ? and ${charge.sql}`;
  const [row] = await em.execute<{ id: string }[]>(sql, [number, ...charge.parameters]);
  return row === undefined ? null : ((await readFiles(em, [row.id], actor, at))[0] ?? null);
}

/** The case of a number, for whoever runs the portal: they look, and decide nothing. */
export async function readConflictForSupport(
  em: EntityManager,
  number: string,
  at: number,
): Promise<ConflictFile | null> {
  const row = await em.fork().findOne(ConflictCase, { number }, { fields: ['id', 'account'] });
  return row === null ? null : ((await readFiles(em, [row.id], row.account, at))[0] ?? null);
}

async function readFiles(
  em: EntityManager,
  ids: readonly string[],
  actor: string | null,
  at: number,
): Promise<ConflictFile[]> {
  if (ids.length === 0) return [];
  const fork = em.fork();
  const cases = await fork.find(ConflictCase, { id: { $in: [...ids] } });
  const identities = await fork.find(GovernmentIdentity, {
    id: { $in: cases.flatMap(({ identity }) => identity ?? []) },
  });
  const identityById = new Map(identities.map((identity) => [identity.id, identity]));
  const subjects = cases.map(({ account }) => account);
  const holders = identities.flatMap(({ account }) => account ?? []);
  const accounts = await fork.find(Account, { id: { $in: [...subjects, ...holders] } });
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const flows = await readFlows(fork, machine, subjects);
  const inCharge = actor === null ? new Set<string>() : await areInCharge(fork, actor, holders, 'settleConflicts');
  const byId = new Map(
    cases.map((conflict): [string, ConflictFile] => {
      const identity = identityById.get(conflict.identity ?? '') ?? null;
      const holder = accountById.get(identity?.account ?? '') ?? null;
      const flow = flows.get(conflict.account);
      const file: ConflictFile = {
        conflict,
        account: accountById.get(conflict.account) as Account,
        identity,
        holder: holder?.id === conflict.account ? null : holder,
        isHolderInCharge: holder !== null && inCharge.has(holder.id),
        flow: flow === undefined ? null : asOf(flow, at),
      };
      return [conflict.id, file];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
