import type { FieldWithValue } from '../../machines/record-correction/fields.js';
import type { FamilyRelation } from '../../machines/rules/family.js';
import type { RecordCorrection } from '../database/entities/record-correction.js';
import type { PersonalData } from '../database/personal-data.js';
import type { RegistryRecord } from '../ports.js';

/** One report in the words of whoever made it. */
export interface Statement {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Left out in reports of before family members could: the student's. */
  readonly by?: 'student' | FamilyRelation;
  readonly text: string;
  /** What would be right, by field. */
  readonly wanted: Readonly<Partial<Record<FieldWithValue, string>>>;
}

/** What somebody who decided wrote. */
export interface Word {
  readonly at: number;
  readonly by: 'classTeacher' | 'registrar' | 'registry';
  /** The account; `null` for the registry itself. */
  readonly account: string | null;
  readonly text: string;
}

/** The parts of a case that may name people, and what each of them holds. */
interface Parts {
  readonly statements: readonly Statement[];
  readonly words: readonly Word[];
  readonly answer: RegistryRecord;
}

type Part = keyof Parts;
type Sealed = Pick<RecordCorrection, 'id'> & { readonly [P in Part]?: Uint8Array | null };

export function sealPart<P extends Part>(personalData: PersonalData, id: string, part: P, value: Parts[P]): Buffer {
  return personalData.seal({ table: 'record_correction', column: part, row: id }, JSON.stringify(value));
}

/** @returns `null` where nothing was written yet */
export function openPart<P extends Part>(personalData: PersonalData, sealed: Sealed, part: P): Parts[P] | null {
  const value = sealed[part];
  if (value == null) return null;
  return JSON.parse(personalData.open({ table: 'record_correction', column: part, row: sealed.id }, value)) as Parts[P];
}
