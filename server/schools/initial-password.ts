import { issue, type Issue } from '../../machines/rules/issue.js';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { writeEntry } from '../audit/write-entry.js';
import { School } from '../database/entities/school.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { once } from '../flows/once.js';
import { BusyError } from '../ports.js';
import { holdAsker, issuesOf } from '../rights/hold-asker.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';

/** What is asked about a school's initial password. */
export interface AskedOfSchool {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly school: string;
  /** The network address that it comes from. */
  readonly address: string;
  readonly at: number;
}

/** What is known of a school's own initial password besides itself. */
export interface Announcement {
  readonly isAnnounced: boolean;
  readonly announcedAt: Date | null;
  /** The account; `null` where there is none, or it is gone. */
  readonly announcedBy: string | null;
}

type SchoolServices = Pick<Services, 'em' | 'personalData' | 'passwords'>;

/**
 * Announces an initial password of a school's own: all of its students who have chosen none sign in with it from now on,
 * and no longer with the derived one. Kept once, hashed.
 */
export function announceInitialPassword(
  services: SchoolServices,
  asked: AskedOfSchool & { readonly password: string; readonly confirmation: string },
): Promise<Issue[]> {
  const { password, confirmation } = asked;
  return change(services, asked, async () => {
    const faults = passwordIssues(password, {}).map((code) => issue(code, { field: 'password' }));
    if (confirmation !== password) faults.push(issue('PASSWORD_CONFIRMATION_DIFFERS', { field: 'confirmation' }));
    return faults.length > 0 ? faults : services.passwords.hash(password);
  });
}

/** The derived initial password is in force again. */
export function withdrawInitialPassword(services: SchoolServices, asked: AskedOfSchool): Promise<Issue[]> {
  return change(services, asked, async () => null);
}

/** Whether a school announced its own, who did and when; `null` for a school out of scope. */
export async function readAnnouncement(
  em: EntityManager,
  { actor, school, at }: { readonly actor: string; readonly school: string; readonly at: number },
): Promise<Announcement | null> {
  if (!(await isInScope(em, actor, school, at))) return null;
  const { announcedPasswordHash, announcedAt, announcedBy } = await em.fork().findOneOrFail(School, school);
  return {
    isAnnounced: announcedPasswordHash != null,
    announcedAt: announcedAt ?? null,
    announcedBy: announcedBy ?? null,
  };
}

/** @param newHash what is to be kept, or why it cannot be */
function change(
  { em, personalData }: SchoolServices,
  { session, requestId, school, address, at }: AskedOfSchool,
  newHash: () => Promise<string | null | readonly Issue[]>,
): Promise<Issue[]> {
  return once(em.fork(), { account: session.account, requestId, at }, async () => {
    if (!(await isInScope(em, session.account, school, at))) return [issue('SCHOOL_NOT_FOUND')];
    const hash = await newHash().catch((error: unknown) => {
      if (error instanceof BusyError) return [issue('BUSY')];
      throw error;
    });
    if (Array.isArray(hash)) return [...(hash as readonly Issue[])];
    return em
      .fork()
      .transactional(async (tx) => {
        await holdAsker(tx, session, 'announcePassword');
        const announcedPasswordHash = hash as string | null;
        const announcedAt = announcedPasswordHash === null ? null : new Date(at);
        const announcedBy = announcedPasswordHash === null ? null : session.account;
        await tx.nativeUpdate(School, { id: school }, { announcedPasswordHash, announcedAt, announcedBy });
        const details = { school, announced: announcedPasswordHash !== null };
        const entry = {
          at,
          actor: session.account,
          action: 'school.announcePassword',
          subject: null,
          school,
          details,
        } as const;
        await writeEntry(tx, personalData, { ...entry, address });
        return [];
      })
      .catch(issuesOf);
  });
}

/** Whether the school is one that somebody may announce a password for: foreign and missing ones look alike (G5). */
async function isInScope(em: EntityManager, actor: string, school: string, at: number): Promise<boolean> {
  if (!isId(school)) return false;
  const rows = await readWithin(em, { actor, duty: 'announcePassword', at }, (tx) =>
    tx.execute<unknown[]>('select 1 from school where id = ? and id = any((select scope_schools())::uuid[])', [school]),
  );
  return rows.length > 0;
}
