import { KnownDevice, Session } from '../database/entities/session.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { endSession, endSessions, type SignedInSession } from './sessions.js';

/**
 * Ends another session of one's own, and all others in its browser, at whichever system. That is a stranger's again:
 * who left a computer behind must not leave it free from the limit of failures.
 */
export async function endOwnSession({ em }: Pick<Services, 'em'>, asking: SignedInSession, id: string): Promise<void> {
  if (!isId(id) || id === asking.id) return;
  await em.fork().transactional(async (tx) => {
    const ended = await tx.findOne(Session, { id, account: asking.account });
    if (ended === null) return;
    await endSession(tx, ended);
    const own = await deviceOf(tx, asking);
    if (!ended.deviceHash || (own && Buffer.compare(own, ended.deviceHash) === 0)) return;
    const there = { account: asking.account, deviceHash: ended.deviceHash };
    await tx.nativeDelete(Session, there);
    await tx.nativeDelete(KnownDevice, there);
  });
}

/** Ends all other sessions of one's own, and knows no device but this one. */
export async function endOtherSessions({ em }: Pick<Services, 'em'>, asking: SignedInSession): Promise<void> {
  const { id, account } = asking;
  await em.fork().transactional(async (tx) => {
    await endSessions(tx, account, id);
    const own = await deviceOf(tx, asking);
    await tx.nativeDelete(KnownDevice, { account, ...(own ? { deviceHash: { $ne: own } } : {}) });
  });
}

async function deviceOf(tx: EntityManager, { id }: SignedInSession): Promise<Uint8Array | null> {
  return (await tx.findOne(Session, { id }))?.deviceHash ?? null;
}
