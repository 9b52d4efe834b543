import { FamilyMember } from '../database/entities/family.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/** What makes a binding hold now. */
export const bound = { boundAt: { $ne: null }, endedAt: null } as const;

/** The same in SQL, of a table that is called `m`. */
export const isBoundSql = 'm.bound_at is not null and m.ended_at is null';

/** The bindings of a student that hold, the oldest first. */
export function boundMembers(em: EntityManager, account: string): Promise<FamilyMember[]> {
  return em.find(FamilyMember, { account, ...bound }, { orderBy: { boundAt: 'asc', id: 'asc' } });
}

/** Whose family member a phone is, the oldest binding first. */
export function bindingsOfPhone(em: EntityManager, phoneIndex: Uint8Array): Promise<FamilyMember[]> {
  return em.find(
    FamilyMember,
    { phoneIndex: Buffer.from(phoneIndex), ...bound },
    { orderBy: { boundAt: 'asc', id: 'asc' } },
  );
}

/** The phone of a family member: eleven digits. */
export function phoneOfMember(personalData: PersonalData, { id, phone }: Pick<FamilyMember, 'id' | 'phone'>): string {
  return personalData.open({ table: 'family_member', column: 'phone', row: id }, phone);
}
