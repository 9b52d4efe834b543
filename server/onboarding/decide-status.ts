import type { Issue } from '../../machines/rules/issue.js';
import { administer, type Administered, type AdministerServices } from '../accounts/administer.js';
import { placeStudent, renameAccount } from '../accounts/place-student.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/** What the registrar puts right on the roster. */
export interface StatusCorrection {
  /** Without faults (see nameFault). */
  readonly name?: string;
  /** The id of the school where the student really is. */
  readonly school?: string;
}

/** 学籍管理员: it is this student, although name or school were typed wrong. Verifies the status. */
export function confirmStatus(services: AdministerServices, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'CONFIRM_STATUS', at: asked.at });
}

/** 学籍管理员: the roster was wrong. Corrects it; the student answers again. Refused unless the case is under review. */
export function correctStatus(
  services: AdministerServices,
  asked: Administered & { readonly correction: StatusCorrection },
): Promise<Issue | null> {
  const { account, at, correction } = asked;
  return administer(services, asked, { type: 'CORRECT_STATUS', at }, (tx) =>
    correctRoster(tx, services.personalData, account, correction),
  );
}

/** Puts the roster right, in the transaction of the decision. */
export async function correctRoster(
  tx: EntityManager,
  personalData: PersonalData,
  account: string,
  { name, school }: StatusCorrection,
): Promise<void> {
  if (name !== undefined) await renameAccount(tx, personalData, account, name);
  if (school === undefined) return;
  const current = await tx.findOneOrFail(Account, account);
  // The class was one of the other school; the next roster import says which one it is here.
  if (current.school !== school) await placeStudent(tx, account, { school, schoolClass: null });
}
