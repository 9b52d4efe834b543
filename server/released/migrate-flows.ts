import { setTimeout as pause } from 'node:timers/promises';
import { machineOf } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { freeQuarantined, nameQuarantined, type Named } from '../flows/quarantine.js';
import { restoreFlow } from '../flows/snapshots.js';
import type { Services } from '../services.js';
import { lockRows, writeMigrated, type LockedRow, type MigratedRow } from './migrated-rows.js';
import { isKnown, pagesOfFlows, type StoredRow, type WhichMachine } from './stored-flows.js';

/** What became of how many flows. */
export interface MigratedFlows {
  readonly migrated: number;
  /** That the present machines cannot go on with, named now or before. */
  readonly quarantined: number;
  /** That had been named, and go on again; they are among the others as well. */
  readonly freed: number;
  /** That the present version had stored already. */
  readonly present: number;
  /** That somebody else held all the time. */
  readonly busy: number;
}

type Counts = { -readonly [K in keyof MigratedFlows]: MigratedFlows[K] };

/** In one transaction: whoever wants to go on with one of them waits for some hundredths of a second. */
const atOnce = 100;
const comeBackAfterMs = 100;

export interface HowToMigrate extends WhichMachine {
  /** How long flows that others hold are come back to, once all others are done. */
  readonly patienceMs?: number;
  /** Told after each page. */
  readonly progress?: (sofar: MigratedFlows) => void;
}

/**
 * Brings stored flows into the form of the present machines, and names those that cannot be brought there. Servers go on
 * meanwhile: flows are locked a few at a time, those that somebody else holds are come back to, and nothing is a
 * transaction's but these few. Broken off and run again, or run twice at once, it does the rest and no more.
 */
export async function migrateFlows(
  services: Pick<Services, 'em' | 'flows' | 'clock'>,
  { patienceMs = 60_000, progress = () => undefined, ...which }: HowToMigrate,
): Promise<MigratedFlows> {
  const counts: Counts = { migrated: 0, quarantined: 0, freed: 0, present: 0, busy: 0 };
  const named = await readNamed(services.em.fork());
  const held: string[] = [];
  for await (const page of pagesOfFlows(services.em, which)) {
    const due = page.filter((row) => named.has(row.id) || !isPresent(row)).map(({ id }) => id);
    counts.present += page.length - due.length;
    held.push(...(await migrateAll(services, due, counts)));
    progress(counts);
  }
  counts.busy = (await comeBack(services, held, counts, patienceMs)).length;
  return counts;
}

/** Looked at without a lock: what is not present stays so, but for whoever brings it on. */
function isPresent(row: StoredRow): boolean {
  const { machine, machine_version: version } = row;
  return isKnown(machine) && version === machineOf(machine).version && !('why' in restoreRow(row));
}

async function readNamed(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ id: string }[]>('select flow_id as id from flow_quarantine');
  return new Set(rows.map(({ id }) => id));
}

async function comeBack(
  services: Pick<Services, 'em' | 'flows' | 'clock'>,
  held: readonly string[],
  counts: Counts,
  patienceMs: number,
): Promise<readonly string[]> {
  const until = Date.now() + patienceMs;
  let left = held;
  while (left.length > 0 && Date.now() < until) {
    await pause(comeBackAfterMs);
    left = await migrateAll(services, await stillThere(services.em.fork(), left), counts);
  }
  return left;
}

async function stillThere(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const sql = 'select id from flow where id = any(?::uuid[]) order by id';
  return (await em.execute<{ id: string }[]>(sql, [`{${ids.join(',')}}`])).map(({ id }) => id);
}

/** @returns those that somebody else holds */
async function migrateAll(
  services: Pick<Services, 'em' | 'flows' | 'clock'>,
  ids: readonly string[],
  counts: Counts,
): Promise<string[]> {
  const held: string[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    held.push(...(await migrateSome(services, ids.slice(from, from + atOnce), counts)));
  return held;
}

async function migrateSome(
  { em, flows, clock }: Pick<Services, 'em' | 'flows' | 'clock'>,
  ids: readonly string[],
  counts: Counts,
): Promise<string[]> {
  const done = await em.fork().transactional(async (tx) => {
    const rows = await lockRows(tx, ids);
    const sorted = sortOut(rows);
    await nameQuarantined(tx, sorted.unfit, clock.now());
    const moved = await writeMigrated(tx, flows.queue, sorted.migrated);
    const freed = [...sorted.migrated.map(({ row }) => row), ...sorted.present].filter((row) => row.is_named);
    await freeQuarantined(
      tx,
      freed.map(({ id }) => id),
    );
    return { ...sorted, rows, moved, freed };
  });
  counts.migrated += done.migrated.length;
  counts.quarantined += done.unfit.length;
  counts.present += done.present.length;
  counts.freed += done.freed.length;
  // Whoever has their page open sees it.
  for (const { subject } of [...done.moved, ...done.freed]) flows.changed(subject);
  const locked = new Set(done.rows.map(({ id }) => id));
  return ids.filter((id) => !locked.has(id));
}

interface Sorted {
  readonly unfit: Named[];
  readonly migrated: MigratedRow[];
  readonly present: LockedRow[];
}

function sortOut(rows: readonly LockedRow[]): Sorted {
  const sorted: Sorted = { unfit: [], migrated: [], present: [] };
  for (const row of rows) {
    const { id, machine, machine_version: version } = row;
    const restored = isKnown(machine) ? restoreRow(row) : ({ why: 'unknownMachine' } as const);
    if ('why' in restored) sorted.unfit.push({ id, version, misfit: restored });
    else if (version === machineOf(machine).version) sorted.present.push(row);
    else sorted.migrated.push({ row, ...restored });
  }
  return sorted;
}

function restoreRow({ machine, machine_version: version, snapshot, deadlines, entered_at: enteredAt }: StoredRow) {
  return restoreFlow(machineOf(machine), { version, snapshot, deadlines, enteredAt });
}
