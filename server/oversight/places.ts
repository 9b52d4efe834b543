import type { EntityManager } from '../database/orm.js';

/** A level of the tree by which people are looked after; `NO_CLASS` are a school's students who are in none. */
export type PlaceKind = 'BUREAU' | 'SCHOOL' | 'GRADE' | 'CLASS' | 'NO_CLASS';

export interface Place {
  readonly kind: PlaceKind;
  /** A bureau's code, the id of a school or a class, a grade's own name; a school's for its students without a class. */
  readonly id: string;
  /** Empty for students without a class. */
  readonly name: string;
  /** The school's id, from schools downwards. */
  readonly school: string | null;
  /** From grades downwards. */
  readonly grade: string | null;
}

export interface BureauRow {
  readonly code: string;
  readonly name: string;
  readonly parent_code: string | null;
}

export interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly bureau_code: string;
}

export interface ClassRow {
  readonly id: string;
  readonly school_id: string;
  readonly grade: string;
  readonly name: string;
}

export function bureauPlace({ code, name }: BureauRow): Place {
  return { kind: 'BUREAU', id: code, name, school: null, grade: null };
}

export function schoolPlace({ id, name }: SchoolRow): Place {
  return { kind: 'SCHOOL', id, name, school: id, grade: null };
}

export function gradePlace(school: string, grade: string): Place {
  return { kind: 'GRADE', id: grade, name: grade, school, grade };
}

export function classPlace({ id, school_id, grade, name }: ClassRow): Place {
  return { kind: 'CLASS', id, name, school: school_id, grade };
}

export function noClassPlace(school: string): Place {
  return { kind: 'NO_CLASS', id: school, name: '', school, grade: null };
}

export function readSchools(tx: EntityManager, ids: readonly string[]): Promise<SchoolRow[]> {
  const sql = 'select id, name, bureau_code from school where id = any(?::uuid[]) order by code';
  return ids.length === 0 ? Promise.resolve([]) : tx.execute(sql, [asArray(ids)]);
}

export function readSchoolsOf(tx: EntityManager, bureaus: readonly string[]): Promise<SchoolRow[]> {
  return tx.execute('select id, name, bureau_code from school where bureau_code = any(?::text[]) order by code', [
    asArray(bureaus),
  ]);
}

export async function readClasses(tx: EntityManager, ids: readonly string[]): Promise<ClassRow[]> {
  const sql = 'select id, school_id, grade, name from school_class where id = any(?::uuid[])';
  return ids.length === 0 ? [] : inOrder(await tx.execute<ClassRow[]>(sql, [asArray(ids)]));
}

export async function readClassesOf(tx: EntityManager, school: string): Promise<ClassRow[]> {
  const sql = 'select id, school_id, grade, name from school_class where school_id = ?';
  return inOrder(await tx.execute<ClassRow[]>(sql, [school]));
}

const digits = '零一二三四五六七八九';

/** 二十一 is 21. */
function numbered(text: string): string {
  const digit = (character: string | undefined, otherwise: number) =>
    character === undefined ? otherwise : digits.indexOf(character);
  return text
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_all, tens?: string, ones?: string) =>
      String(10 * digit(tens, 1) + digit(ones, 0)),
    )
    .replace(/[一二三四五六七八九]/g, (one) => String(digit(one, 0)));
}

/** 高一 before 高二 before 高三, and 2 班 before 10 班. */
function inOrder(classes: readonly ClassRow[]): ClassRow[] {
  const order = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  return classes.toSorted(
    (one, other) =>
      order.compare(numbered(one.grade), numbered(other.grade)) ||
      order.compare(numbered(one.name), numbered(other.name)) ||
      order.compare(one.id, other.id),
  );
}

/** Ids and codes as PostgreSQL writes an array: neither holds anything that would need quoting. */
export function asArray(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}
