import { parseNationalId } from '../../machines/rules/national-id.js';
import { halfWidth, withoutBlanks } from '../../machines/rules/typed-text.js';
import { openColumn } from '../accounts/find-account.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { findFlows } from './find-flows.js';

export type FlowSearchProblem = 'MASKED_ID_NEEDS_SCHOOL' | 'NOTHING_LIKE_IT';

/**
 * As others see it ({@link maskNationalIdForOthers}), and no digit more: whoever may ask for a hidden one could find it out by
 * asking for each (P6).
 */
const maskedId = /^\d{4}\*{13}[\dX]$/;
const openedAtOnce = 500;

/**
 * The flows that somebody means by what they typed, in any spelling: those of {@link findFlows}, or all of whoever has an
 * ID number, whole or masked. A masked one is looked for within a school, whose numbers are opened for that.
 *
 * @returns their ids, or why there can be none
 */
export async function findByText(
  em: EntityManager,
  personalData: PersonalData,
  typed: string,
  school: string | null,
): Promise<readonly string[] | FlowSearchProblem> {
  const text = withoutBlanks(halfWidth(typed));
  if (isId(text) || /^\d{8}$/.test(text)) return (await findFlows(em, text.toLowerCase())).map(({ id }) => id);
  const upper = text.toUpperCase();
  const parsed = parseNationalId(upper);
  if (parsed.ok) {
    const rows = await em.execute<{ id: string }[]>('select id from account where national_id_index = ?', [
      personalData.index('national-id', parsed.id),
    ]);
    return flowsOf(em, rows);
  }
  if (!maskedId.test(upper)) return 'NOTHING_LIKE_IT';
  if (school === null) return 'MASKED_ID_NEEDS_SCHOOL';
  return flowsOf(em, isId(school) ? await likeMasked(em, personalData, upper, school) : []);
}

interface Sealed {
  readonly id: string;
  readonly national_id: Uint8Array;
}

async function likeMasked(em: EntityManager, personalData: PersonalData, masked: string, school: string) {
  const like = new RegExp(`^${masked.replaceAll('*', '.')}$`);
  const found: Sealed[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // A page at a time, so that others have their turn between.
    const page = await em.execute<Sealed[]>(
      'select id, national_id from account where school_id = ? and id > ? order by id limit ?',
      [school, after, openedAtOnce],
    );
    found.push(...page.filter((row) => like.test(openColumn(personalData, row, 'national_id', row.national_id))));
    if (page.length < openedAtOnce) return found;
    after = page.at(-1)?.id ?? after;
  }
}

/** Their own, and those of their cases. */
async function flowsOf(em: EntityManager, accounts: readonly { readonly id: string }[]): Promise<string[]> {
  if (accounts.length === 0) return [];
  const ids = `{${accounts.map(({ id }) => id).join(',')}}`;
  const rows = await em.execute<{ id: string }[]>(
    `select f.id from unnest(?::uuid[]) as a(id) join flow f on f.machine in ('student-onboarding', 'teacher-real-name') and f.subject = a.id
     union all select f.id from record_correction c join flow f on f.machine = 'record-correction' and f.subject = c.id
       where c.account_id = any(?::uuid[])`,
    [ids, ids],
  );
  return rows.map(({ id }) => id);
}
