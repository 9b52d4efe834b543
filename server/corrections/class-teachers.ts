import type { EntityManager } from '../database/orm.js';
import { activeRoles } from '../rights/charge.js';

/** Whether somebody is there now who can confirm what a class's students report: a class teacher whose role is in force. */
export async function hasClassTeacher(em: EntityManager, schoolClass: string | null, at: number): Promise<boolean> {
  if (schoolClass === null) return false;
  return isSomebodyActive(em, `role = 'classTeacher' and school_class_id = ?`, schoolClass, at);
}

/** The same of a school's registrar. */
export async function hasRegistrar(em: EntityManager, school: string | null, at: number): Promise<boolean> {
  if (school === null) return false;
  return isSomebodyActive(em, `role = 'registrar' and school_id = ?`, school, at);
}

async function isSomebodyActive(em: EntityManager, where: string, place: string, at: number): Promise<boolean> {
  const sql = `select distinct account_id as id, role from role_assignment where ${where}`;
  for (const { id, role } of await em
    .fork()
    .execute<{ id: string; role: 'classTeacher' | 'registrar' }[]>(sql, [place]))
    if ((await activeRoles(em, id, at)).includes(role)) return true;
  return false;
}
