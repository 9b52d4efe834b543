import type { KeyObject } from 'node:crypto';
import type { EntityManager } from '../database/orm.js';
import type { AuditAnchor } from '../ports.js';
import { beginning, chainedColumns, linkOf, type ChainedRow, type Head } from './chain.js';

/** What is wrong with the trail. */
export type ChainFault =
  /** The entry in this place is not the one that was chained there, or its link was made without the key. */
  | { readonly kind: 'changed'; readonly sequence: number }
  /** The entries from here up to `until` are gone. */
  | { readonly kind: 'missing'; readonly sequence: number; readonly until: number }
  /** An anchor says that the chain was longer, or went on otherwise, in this place. */
  | { readonly kind: 'anchorBroken'; readonly sequence: number }
  /** Entries that nobody has chained although they are old: the server that chains does not run, or they were added by hand. */
  | { readonly kind: 'unchained'; readonly number: number };

export interface ChainReport {
  readonly entries: number;
  readonly anchors: number;
  readonly faults: readonly ChainFault[];
}

const pageSize = 5_000;
/** Entries are chained within seconds. */
const mayBeUnchainedMs = 5 * 60_000;

/**
 * Follows the chain from its beginning and holds it against the anchors that were kept outside the database. One pass, a
 * page at a time; entries that are written meanwhile do no harm.
 */
export async function verifyChain(
  em: EntityManager,
  key: KeyObject,
  anchors: readonly Pick<AuditAnchor, 'sequence' | 'mac'>[],
  at: number,
): Promise<ChainReport> {
  const anchored = Map.groupBy(anchors, ({ sequence }) => sequence);
  const faults: ChainFault[] = [];
  let head: Head = beginning;
  let entries = 0;
  for await (const row of chained(em)) {
    entries += 1;
    const sequence = Number(row.sequence);
    if (sequence > head.sequence + 1)
      faults.push({ kind: 'missing', sequence: head.sequence + 1, until: sequence - 1 });
    // After a gap the link before is not known: what follows is judged from the next one on.
    const isJudged = sequence === head.sequence + 1;
    const mac = row.mac ?? Buffer.alloc(0);
    if (isJudged && !linkOf(key, head.mac, sequence, row).equals(mac)) faults.push({ kind: 'changed', sequence });
    for (const anchor of anchored.get(sequence) ?? [])
      if (anchor.mac !== mac.toString('hex')) faults.push({ kind: 'anchorBroken', sequence });
    anchored.delete(sequence);
    head = { sequence, mac };
  }
  for (const sequence of anchored.keys()) faults.push({ kind: 'anchorBroken', sequence });
  const number = await unchained(em, at);
  if (number > 0) faults.push({ kind: 'unchained', number });
  return { entries, anchors: anchors.length, faults };
}

type Chained = ChainedRow & { readonly sequence: string; readonly mac: Buffer | null };

async function* chained(em: EntityManager): AsyncGenerator<Chained> {
  let after = 0;
  for (;;) {
    const rows = await em
      .fork()
      .execute<Chained[]>(
        `select ${chainedColumns}, sequence, mac from audit_entry where sequence > ? order by sequence limit ?`,
        [after, pageSize],
      );
    yield* rows;
    if (rows.length < pageSize) return;
    after = Number(rows.at(-1)?.sequence);
  }
}

async function unchained(em: EntityManager, at: number): Promise<number> {
  const sql = 'select count(*) as n from audit_entry where sequence is null and at < ?';
  const [row] = await em.fork().execute<{ n: string }[]>(sql, [new Date(at - mayBeUnchainedMs)]);
  return Number(row?.n ?? 0);
}
