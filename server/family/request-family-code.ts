import { familyMembersPerStudent, type FamilyRelation } from '../../machines/rules/family.js';
import { networkHash } from '../accounts/network.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import { issueCode } from '../accounts/issue-code.js';
import { proveOwner } from '../accounts/prove-owner.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { Account } from '../database/entities/account.js';
import { FamilyMember } from '../database/entities/family.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import type { Services } from '../services.js';
import { holdBinding, whyNotBinding } from './may-bind.js';
import { boundMembers } from './members.js';
import { takenBack } from '../corrections/own-cases.js';

/** Every request of a student about their family members. */
export interface AskedByStudent {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly at: number;
}

export interface RequestFamilyCode extends AskedByStudent {
  readonly phone: string;
  readonly relation: FamilyRelation;
  /** Proves whose session it is: a stranger who found the computer binds nobody (S7). */
  readonly password: string;
  /** The network address that it comes from. */
  readonly address: string;
}

type CodeServices = Pick<
  Services,
  'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy' | 'smsCaps' | 'signer' | 'studentPolicy'
>;

/** Asks for an SMS code to the phone of a family member, who is bound once it is typed. */
export function requestFamilyCode(services: CodeServices, asked: RequestFamilyCode): Promise<Issue[]> {
  const { session, requestId, at, password } = asked;
  return once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const phone = parsePhoneNumber(asked.phone);
    if (phone === null) return [issue('PHONE_MALFORMED', { field: 'phone' })];
    const em = services.em.fork();
    const hindrance = await whyNotBinding(em, session.account, at);
    if (hindrance !== null) return [hindrance];
    const account = await em.findOneOrFail(Account, session.account);
    const proof = { password, field: 'password', wrong: 'PASSWORD_WRONG' } as const;
    const unproven = await proveOwner(services, account, proof, at);
    if (unproven !== null) return [unproven];
    return services.em
      .fork()
      .transactional((tx) => ask(tx, services, asked, phone))
      .catch(takenBack);
  });
}

async function ask(
  tx: EntityManager,
  services: CodeServices,
  asked: RequestFamilyCode,
  phone: string,
): Promise<Issue[]> {
  const { session, relation, at } = asked;
  const { personalData, signer, studentPolicy } = services;
  const refusal =
    (await holdBinding(tx, session, at)) ?? (await whyNoRoom(tx, session.account, personalData.index('phone', phone)));
  if (refusal !== null) return [refusal];
  const { account } = session;
  const id = newId();
  const { school } = await tx.findOneOrFail(Account, account);
  const spender = { addressHash: networkHash(signer, asked.address), school: school ?? null };
  const wanted = { id, purpose: 'bind-family', phone, account, deviceHash: null, spender, at } as const;
  const issued = await issueCode(tx, services, { ...wanted, validityMs: studentPolicy.codeValidityMs });
  // What the budgets were asked for is taken back with it.
  if ('issue' in issued) throw new TakenBack(issued.issue);
  await tx.nativeDelete(FamilyMember, { account, boundAt: null });
  await tx.insert(FamilyMember, {
    id,
    account,
    relation,
    phone: personalData.seal({ table: 'family_member', column: 'phone', row: id }, phone),
    phoneIndex: personalData.index('phone', phone),
    askedAt: new Date(at),
    boundAt: null,
    endedAt: null,
    keptUntil: new Date(issued.challenge.expiresAt),
  });
  const effect = { type: 'sendPhoneCode', params: { challengeId: id } };
  await services.flows.queue.enqueueEffect(tx, { subject: id, revision: 0, index: 0, at, effect });
  return [];
}

/** Why no further one can be bound: there are four, or this is one of them. */
export async function whyNoRoom(tx: EntityManager, account: string, phoneIndex: Buffer): Promise<Issue | null> {
  const members = await boundMembers(tx, account);
  if (members.some((member) => phoneIndex.equals(member.phoneIndex)))
    return issue('FAMILY_ALREADY_BOUND', { field: 'phone' });
  return members.length >= familyMembersPerStudent ? issue('FAMILY_LIMIT') : null;
}
