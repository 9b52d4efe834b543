import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { RosterImport } from '../database/entities/roster-import.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import { holdRoles } from '../rights/charge.js';
import { isSchoolInScope } from '../rights/scope.js';
import type { Services } from '../services.js';
import { holdSchool, isAnyRunning, lockImport } from './stored-import.js';

/** Something that an administrator asks for an import. */
export interface AskedOfImport {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly id: string;
  readonly at: number;
  /** The network address that it is asked from. */
  readonly address: string;
}

export type ChangeServices = Pick<Services, 'em' | 'personalData' | 'work'>;

/**
 * Changes an import once per request. Whoever may is looked at in the transaction; foreign and missing ones look alike
 * (G5). The school is held: nothing else begins with it meanwhile.
 *
 * @param change may throw TakenBack with why it cannot be
 */
export async function changeImport(
  services: ChangeServices,
  { session, requestId, id, at }: AskedOfImport,
  change: (tx: EntityManager, found: RosterImport) => Promise<void>,
): Promise<Issue[]> {
  const issues = await once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    try {
      await services.em.fork().transactional(async (tx) => {
        if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
        await holdRoles(tx, session.account);
        const known = isId(id) ? await tx.findOne(RosterImport, { id }, { fields: ['school'] }) : null;
        const scoped = { actor: session.account, duty: 'importRoster', at } as const;
        if (known === null || !(await isSchoolInScope(tx, scoped, known.school)))
          throw new TakenBack(issue('IMPORT_NOT_FOUND'));
        await holdSchool(tx, known.school);
        const found = await lockImport(tx.fork({ keepTransactionContext: true }), id);
        if (found === null) throw new TakenBack(issue('IMPORT_NOT_FOUND'));
        await change(tx, found);
      });
      return [];
    } catch (error) {
      if (error instanceof TakenBack) return [error.issue];
      throw error;
    }
  });
  services.work.ring();
  return issues;
}

/** @throws TakenBack if something is done with another import of the school */
export async function mustBeAlone(tx: EntityManager, { id, school }: RosterImport): Promise<void> {
  if (await isAnyRunning(tx, school, id)) throw new TakenBack(issue('IMPORT_RUNNING'));
}

/** @throws TakenBack if it is in none of these states */
export function mustBe({ state }: RosterImport, ...states: RosterImport['state'][]): void {
  if (!states.includes(state)) throw new TakenBack(issue('IMPORT_CHANGED'));
}
