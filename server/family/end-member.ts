import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdPhone } from '../accounts/phone-limit.js';
import { proveOwner } from '../accounts/prove-owner.js';
import { holdSession } from '../accounts/sessions.js';
import { Account } from '../database/entities/account.js';
import { FamilyMember } from '../database/entities/family.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { once } from '../flows/once.js';
import type { Services } from '../services.js';
import { endFamilySessions } from './family-sessions.js';
import { bound } from './members.js';
import type { AskedByStudent } from './request-family-code.js';

export interface EndFamilyMember extends AskedByStudent {
  readonly memberId: string;
  readonly password: string;
}

/** How long it can still be said whose reports they were that came before the end. */
const keptMs = 180 * 86_400_000;

/** Ends a binding of one's own; those of others look like none (G5). Whoever has no other child here is signed out. */
export function endFamilyMember(
  services: Pick<Services, 'em' | 'personalData' | 'passwords' | 'failurePolicy'>,
  asked: EndFamilyMember,
): Promise<Issue[]> {
  const { session, requestId, at, password } = asked;
  return once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const em = services.em.fork();
    const account = await em.findOneOrFail(Account, session.account);
    const unproven = await proveOwner(services, account, { password, field: 'password', wrong: 'PASSWORD_WRONG' }, at);
    return unproven === null ? services.em.fork().transactional((tx) => end(tx, asked)) : [unproven];
  });
}

async function end(tx: EntityManager, { session, memberId, at }: EndFamilyMember): Promise<Issue[]> {
  if (!(await holdSession(tx, session.id))) return [issue('SIGN_IN_REQUIRED')];
  const missing = issue('FAMILY_MEMBER_NOT_FOUND');
  if (!isId(memberId)) return [missing];
  const member = await tx.findOne(FamilyMember, { id: memberId, account: session.account, ...bound });
  if (member === null) return [missing];
  const phoneIndex = Buffer.from(member.phoneIndex);
  // A sign-in by this phone that has begun ends before, and its session with the others.
  await holdPhone(tx, phoneIndex);
  const ended = { endedAt: new Date(at), keptUntil: new Date(at + keptMs) };
  if ((await tx.nativeUpdate(FamilyMember, { id: memberId, endedAt: null }, ended)) === 0) return [missing];
  await endFamilySessions(tx, phoneIndex);
  return [];
}
