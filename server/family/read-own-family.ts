import { FamilyMember } from '../database/entities/family.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { latestChallenge } from './bind-member.js';
import { whyNotBinding } from './may-bind.js';
import { boundMembers } from './members.js';

/** A student's family members, sealed as they are stored. */
export interface OwnFamilyFile {
  readonly members: readonly FamilyMember[];
  readonly mayBind: boolean;
  /** Whom a code was sent to that is still good. */
  readonly invited: { readonly member: FamilyMember; readonly code: VerificationCode } | null;
}

/** Reads a student's family members. */
export async function readOwnFamily(em: EntityManager, account: string, at: number): Promise<OwnFamilyFile> {
  const fork = em.fork();
  const members = await boundMembers(fork, account);
  const mayBind = (await whyNotBinding(fork, account, at)) === null;
  return { members, mayBind, invited: mayBind ? await readInvited(fork, account, at) : null };
}

async function readInvited(em: EntityManager, account: string, at: number): Promise<OwnFamilyFile['invited']> {
  const code = await latestChallenge(em, account);
  if (code === null || code.usedAt || code.expiresAt.getTime() <= at) return null;
  const member = await em.findOne(FamilyMember, { id: code.id, account, boundAt: null });
  return member && { member, code };
}
