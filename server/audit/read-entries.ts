import { parseAccountName } from '../../machines/rules/account-name.js';
import type { Account } from '../database/entities/account.js';
import { AuditEntry } from '../database/entities/audit-entry.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';
import type { AuditAction } from './actions.js';

export interface AuditFilter {
  readonly action: AuditAction | null;
  /** Epoch milliseconds; from the first up to, and without, the second. */
  readonly since: number | null;
  readonly until: number | null;
  /** Who did it, or to whom it was done: an ID number or a unified number, as somebody types it. */
  readonly person: string | null;
}

export interface ReadEntries extends AuditFilter {
  /** The account that asks, and sees what was done at its schools and by itself. */
  readonly actor: string;
  readonly at: number;
  readonly first: number;
  /** The id of the last one that was seen. */
  readonly after: string | null;
}

export interface AuditPage {
  /** The latest first. */
  readonly entries: readonly AuditEntry[];
  /** Names the last one of this page where there are more. */
  readonly next: string | null;
}

const mostAtOnce = 200;

/** What was done in somebody's scope, the latest first. A person whom they may not see looks like one that is not there. */
export async function readEntries(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  asked: ReadEntries,
): Promise<AuditPage> {
  const { actor, at, first, after } = asked;
  const limit = Math.min(Math.max(first, 1), mostAtOnce);
  if (after !== null && !isId(after)) return { entries: [], next: null };
  return readWithin(em, { actor, duty: 'readAudit', at }, async (tx) => {
    const person = asked.person === null ? null : await personOf(tx, personalData, asked.person);
    if (asked.person !== null && person === null) return { entries: [], next: null };
    const found = await tx.find(
      AuditEntry,
      {
        ...(after === null ? {} : { id: { $lt: after } }),
        ...(asked.action === null ? {} : { action: asked.action }),
        ...(person === null ? {} : { $or: [{ actor: person }, { subject: person }] }),
        at: {
          ...(asked.since === null ? {} : { $gte: new Date(asked.since) }),
          ...(asked.until === null ? {} : { $lt: new Date(asked.until) }),
        },
      },
      { orderBy: { id: 'desc' }, limit: limit + 1 },
    );
    const entries = found.slice(0, limit);
    return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null };
  });
}

/** Within the scope: the columns of an account that nobody may read for others are not asked for. */
async function personOf(
  tx: EntityManager,
  personalData: Services['personalData'],
  typed: string,
): Promise<Account['id'] | null> {
  const name = parseAccountName(typed);
  if (name === null) return null;
  const [column, value] =
    name.kind === 'unifiedNumber'
      ? ['unified_number', name.value]
      : ['national_id_index', personalData.index('national-id', name.value)];
  const [row] = await tx.execute<{ id: string }[]>(`select id from account where ${column} = ?`, [value]);
  return row?.id ?? null;
}
