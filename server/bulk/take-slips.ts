import { issue, type Issue } from '../../machines/rules/issue.js';
import { writeEntry } from '../audit/write-entry.js';
import { BulkAction } from '../database/entities/bulk-action.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { dutiesOf } from '../rights/charge.js';
import { holdAsker, issuesOf } from '../rights/hold-asker.js';
import { scoped } from '../rights/scope.js';
import type { Services } from '../services.js';
import { visibleKind, type AskedOfAction } from './asked.js';

/** What one student's slip says, sealed as it is stored. */
export interface Slip {
  readonly id: string;
  readonly name: Uint8Array;
  readonly national_id: Uint8Array;
  readonly unified_number: string;
  readonly class_name: string | null;
  readonly school_id: string | null;
  readonly is_announced: boolean;
}

/** The slips; who took them before; or why there are none. */
export type SlipsTaken =
  | { readonly slips: readonly Slip[] }
  | { readonly takenAt: Date; readonly by: string }
  | { readonly issues: readonly Issue[] };

/**
 * Gives out the slips of a reset that is over: once and never again, however many ask at once (A7). They name the rule by
 * which a student knows their initial password, never the password. A request that comes again finds them gone as well.
 */
export async function takeSlips(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  asked: AskedOfAction,
): Promise<SlipsTaken> {
  const { session, id, address, at } = asked;
  const duties = await dutiesOf(em, session.account, at);
  if (!duties.has('resetPasswords')) return { issues: [issue('NOT_PERMITTED')] };
  const kind = await visibleKind(em, asked, 'resetPasswords');
  if (kind === null) return { issues: [issue('ACTION_NOT_FOUND')] };
  if (kind !== 'RESET_PASSWORD') return { issues: [issue('ACTION_NOT_OPEN')] };
  const taken = await em
    .fork()
    .transactional(async (tx) => {
      await holdAsker(tx, session, 'resetPasswords');
      // First: from here on the action is over, and nothing is added to what is read.
      if (!(await mark(tx, asked))) throw new TakenBack(issue('ACTION_NOT_OPEN'));
      const slips = await readSlips(tx, asked);
      if (slips.length === 0) throw new TakenBack(issue('ACTION_NOT_OPEN'));
      const [school = null, ...others] = new Set(slips.map(({ school_id }) => school_id));
      const details = { action: id, number: slips.length };
      const entry = { at, actor: session.account, action: 'slips.take', subject: null, details, address } as const;
      await writeEntry(tx, personalData, { ...entry, school: others.length === 0 ? school : null });
      return { slips };
    })
    .catch((error: unknown) => ({ issues: issuesOf(error) }));
  return 'slips' in taken ? taken : ((await takenBefore(em, id)) ?? taken);
}

/** @returns whether they were there to be taken */
async function mark(tx: EntityManager, { id, session, at }: AskedOfAction): Promise<boolean> {
  const rows = await tx.execute<unknown[]>(
    `update bulk_action set slips_taken_at = ?, slips_taken_by_id = ?
     where id = ? and slips_taken_at is null and begun_at is not null and state in ('DONE', 'CANCELLED', 'FAILED') returning 1`,
    [new Date(at), session.account, id],
  );
  return rows.length > 0;
}

async function takenBefore(em: EntityManager, id: string): Promise<{ takenAt: Date; by: string } | null> {
  const action = await em.fork().findOne(BulkAction, id);
  if (action?.slipsTakenAt == null) return null;
  return { takenAt: action.slipsTakenAt, by: action.slipsTakenBy ?? '' };
}

/** Of those in the scope of whoever asks, by class and number. */
async function readSlips(tx: EntityManager, { id, session, at }: AskedOfAction): Promise<Slip[]> {
  const rows = await scoped(tx, { actor: session.account, duty: 'resetPasswords', at }, () =>
    tx.execute<Omit<Slip, 'is_announced'>[]>(
      `select a.id, a.name, a.national_id, a.unified_number, a.school_id, c.grade || ' ' || c.name as class_name
       from bulk_item i join account a on a.id = i.account_id left join school_class c on c.id = a.school_class_id
       where i.action_id = ? and i.state = 'done' order by class_name nulls last, a.unified_number`,
      [id],
    ),
  );
  const sql = 'select id from school where announced_password_hash is not null';
  const announced = new Set((await tx.execute<{ id: string }[]>(sql)).map((school) => school.id));
  return rows.map((slip) => ({ ...slip, is_announced: announced.has(slip.school_id ?? '') }));
}
