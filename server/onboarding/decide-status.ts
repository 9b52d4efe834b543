import type { Issue } from '../../machines/rules/issue.js';
import { displayName } from '../../machines/rules/person-name.js';
import { administer, type Administered } from '../accounts/administer.js';
import { Account } from '../database/entities/account.js';
import { Flow } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import type { Services } from '../services.js';

/** What the registrar puts right on the roster. */
export interface StatusCorrection {
  /** Without faults (see nameFault). */
  readonly name?: string;
  /** The id of the school where the student really is. */
  readonly school?: string;
}

/** 学籍管理员: it is this student, although name or school were typed wrong. Verifies the status. */
export function confirmStatus(services: Pick<Services, 'em' | 'flows'>, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'CONFIRM_STATUS', at: asked.at });
}

/** 学籍管理员: the roster was wrong. Corrects it; the student answers again. Refused unless the case is under review. */
export function correctStatus(
  services: Pick<Services, 'em' | 'flows' | 'personalData'>,
  asked: Administered & { readonly correction: StatusCorrection },
): Promise<Issue | null> {
  const { account, at, correction } = asked;
  return administer(
    services,
    asked,
    { type: 'CORRECT_STATUS', at },
    { alongside: (tx) => correctRoster(tx, services.personalData, account, correction) },
  );
}

async function correctRoster(
  tx: EntityManager,
  personalData: PersonalData,
  account: string,
  { name, school }: StatusCorrection,
): Promise<void> {
  if (name !== undefined) {
    const sealed = personalData.seal({ table: 'account', column: 'name', row: account }, displayName(name));
    await tx.nativeUpdate(Account, { id: account }, { name: sealed });
  }
  if (school !== undefined) {
    const current = await tx.findOneOrFail(Account, account);
    if (current.school === school) return;
    // The class was one of the other school; the next roster import says which one it is here.
    await tx.nativeUpdate(Account, { id: account }, { school, schoolClass: null });
    await tx.nativeUpdate(Flow, { subject: account }, { school });
  }
}
