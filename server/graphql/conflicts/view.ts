import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import type { Role } from '../../../machines/rules/roles.js';
import type { Settlement } from '../../../machines/teacher-real-name/events.js';
import { openColumn } from '../../accounts/find-account.js';
import type { Account } from '../../database/entities/account.js';
import type { GovernmentIdentity } from '../../database/entities/government.js';
import type { PersonalData } from '../../database/personal-data.js';
import { isSamePerson, openIdentity } from '../../real-name/identities.js';
import type { ConflictFile } from '../../real-name/read-conflicts.js';
import type { Loaders } from '../loaders.js';
import type { ConflictCase, ConflictSide } from './types.js';

/** A case as others may see it; the only way from the stored one to the outside. `maySettle`: or only look. */
export async function viewConflict(
  personalData: PersonalData,
  loaders: Loaders,
  file: ConflictFile,
  maySettle: boolean,
): Promise<ConflictCase> {
  const { conflict, account, identity, flow } = file;
  const likeness = identity === null ? null : isSamePerson(personalData, account, identity);
  const decidedBy = conflict.decidedBy ? await loaders.accountById.load(conflict.decidedBy) : null;
  const place = { table: 'conflict_case', column: 'reason', row: conflict.id };
  return {
    number: conflict.number,
    kind: conflict.kind,
    openedAt: conflict.openedAt,
    changedAt: conflict.changedAt,
    closedAt: conflict.closedAt ?? null,
    decision: conflict.decision ?? null,
    // People write names into such fields: for those who decide, not for whoever only looks.
    reason: maySettle && conflict.reason ? personalData.open(place, conflict.reason) : null,
    decidedByMaskedName: decidedBy && maskName(openColumn(personalData, decidedBy, 'name', decidedBy.name)),
    revision: flow?.revision ?? 0,
    account: await viewAccount(personalData, loaders, account),
    identity: identity && viewIdentity(personalData, identity),
    holder: await viewHolder(personalData, loaders, file),
    isNameEqual: likeness?.name ?? null,
    isNationalIdEqual: likeness?.nationalId ?? null,
    possible: maySettle ? possibleOf(file) : [],
  };
}

/** Only while it is decided, and of people of others no more than who they are: a case is no window on their sign-ins. */
async function viewHolder(
  personalData: PersonalData,
  loaders: Loaders,
  { conflict, holder, isHolderInCharge }: ConflictFile,
): Promise<ConflictSide | null> {
  if (holder === null || conflict.closedAt != null) return null;
  const side = await viewAccount(personalData, loaders, holder);
  return isHolderInCharge ? side : { ...side, lastSignInAt: null };
}

function possibleOf({ conflict, identity, holder, isHolderInCharge }: ConflictFile): Settlement['decision'][] {
  if (conflict.closedAt != null) return [];
  const mayBind = identity !== null && (holder === null || isHolderInCharge);
  return !mayBind ? ['tryAgain', 'rejected'] : ['bindHere', 'tryAgain', 'rejected'];
}

async function viewAccount(personalData: PersonalData, loaders: Loaders, account: Account): Promise<ConflictSide> {
  const [roles, school] = await Promise.all([
    loaders.rolesOf.load(account.id),
    account.school ? loaders.schoolById.load(account.school) : null,
  ]);
  return {
    maskedName: maskName(openColumn(personalData, account, 'name', account.name)),
    maskedNationalId: maskNationalIdForOthers(openColumn(personalData, account, 'national_id', account.nationalId)),
    schoolName: school?.name ?? null,
    roles: [...roles] as Role[],
    lastSignInAt: account.lastSignInAt ?? null,
  };
}

function viewIdentity(personalData: PersonalData, identity: GovernmentIdentity): ConflictSide {
  const { name, nationalId } = openIdentity(personalData, identity);
  return {
    maskedName: maskName(name),
    maskedNationalId: maskNationalIdForOthers(nationalId),
    schoolName: null,
    roles: [],
    lastSignInAt: identity.lastSeenAt,
  };
}
