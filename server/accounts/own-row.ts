import type { Account } from '../database/entities/account.js';
import type { School, SchoolClass } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';

/** Somebody's own account as it is stored, and where they are. */
export interface OwnRow {
  readonly account: Pick<
    Account,
    'id' | 'kind' | 'nationalId' | 'name' | 'unifiedNumber' | 'phone' | 'passwordChangedAt'
  >;
  readonly school: Pick<School, 'code' | 'name'> | null;
  readonly schoolClass: Pick<SchoolClass, 'grade' | 'name'> | null;
}

interface Row {
  readonly id: string;
  readonly kind: Account['kind'];
  readonly national_id: Buffer;
  readonly name: Buffer;
  readonly unified_number: string;
  readonly phone: Buffer | null;
  readonly password_changed_at: Date | string | null;
  readonly school_code: string | null;
  readonly school_name: string | null;
  readonly grade: string | null;
  readonly class_name: string | null;
}

const sql = `select a.id, a.kind, a.national_id, a.name, a.unified_number, a.phone, a.password_changed_at,
    s.code as school_code, s.name as school_name, c.grade, c.name as class_name
  from account a left join school s on s.id = a.school_id left join school_class c on c.id = a.school_class_id
  where a.id = $1`;

/**
 * Reads it in one statement and makes no entities of it: every page asks for it, and three of them took longer than all
 * else that is done for the answer. `null` if it is gone.
 */
export async function readOwnRow(em: EntityManager, id: string): Promise<OwnRow | null> {
  const [row] = await rows<Row>(em, sql, [id]);
  if (row === undefined) return null;
  const { school_code: code, school_name: schoolName, grade, class_name: className } = row;
  const changedAt = row.password_changed_at;
  return {
    account: {
      id: row.id,
      kind: row.kind,
      nationalId: row.national_id,
      name: row.name,
      unifiedNumber: row.unified_number,
      phone: row.phone,
      passwordChangedAt: changedAt === null ? null : new Date(changedAt),
    },
    school: code === null || schoolName === null ? null : { code, name: schoolName },
    schoolClass: grade === null || className === null ? null : { grade, name: className },
  };
}
