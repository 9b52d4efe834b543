import type { GovernmentAnswer, TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { Account } from '../database/entities/account.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, answerOf, type Advanced } from '../flows/advance.js';
import { lockFlow } from '../flows/flow-row.js';
import type { Identity } from '../ports.js';
import type { Services } from '../services.js';
import { useAttempt, type UsedAttempt } from './attempts.js';
import { isSamePerson, recordIdentity } from './identities.js';
import { machine } from './transition.js';

type ReturnServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'identities'>;

/** `elsewhere`: the answer belongs to nobody here: another browser, a session that has ended, too late, or again. */
export type CameBack = 'taken' | 'elsewhere';

/**
 * The browser comes back from the government platform. What it brings is believed only if this browser began it (O1);
 * then the platform is asked who it was, and the comparison with the account goes into the event, not the data.
 *
 * @param callbackUrl the query of the address that was come back to, with its question mark
 */
export async function comeBack(
  services: ReturnServices,
  { callbackUrl, device, at }: { readonly callbackUrl: string; readonly device: string; readonly at: number },
): Promise<CameBack> {
  const states = new URLSearchParams(callbackUrl).getAll('state');
  const [state] = states;
  if (state === undefined || states.length > 1) return 'elsewhere';
  const attempt = await useAttempt(services.em.fork(), services, { state, device, at });
  if (attempt === null) return 'elsewhere';
  const answer = await services.identities.finish({ callbackUrl, secret: attempt.secret, at });
  const advanced =
    answer.outcome === 'signedIn'
      ? await settle(services, attempt, answer.identity, at)
      : await send(services, attempt, { outcome: answer.outcome === 'untrusted' ? 'unavailable' : answer.outcome }, at);
  return advanced.accepted ? 'taken' : 'elsewhere';
}

function send(services: ReturnServices, attempt: UsedAttempt, answer: GovernmentAnswer, at: number): Promise<Advanced> {
  return advanceTogether(services.flows, (_tx, sendEvent) => sendEvent(eventOf(attempt, answer, at))).catch(answerOf);
}

function eventOf({ id, account, session }: UsedAttempt, answer: GovernmentAnswer, at: number) {
  const event: TeacherEvent = { type: 'RETURN', at, attemptId: id, answer };
  return { machine, subject: account, event, actor: { kind: 'teacher', id: account }, session } as const;
}

/** Flow first, then identity: everybody locks in this order. */
function settle(services: ReturnServices, attempt: UsedAttempt, identity: Identity, at: number): Promise<Advanced> {
  return advanceTogether(services.flows, async (tx, sendEvent) => {
    await lockFlow(tx, machine, attempt.account);
    return sendEvent(eventOf(attempt, await judge(tx, services, attempt.account, identity, at), at));
  }).catch(answerOf);
}

/** Nothing is linked because a phone or an ID number is the same: an identity that is another account's stays so (O5). */
async function judge(
  tx: EntityManager,
  { personalData }: ReturnServices,
  subject: string,
  signedIn: Identity,
  at: number,
): Promise<GovernmentAnswer> {
  const identity = await recordIdentity(tx, personalData, signedIn, at);
  const account = await tx.findOneOrFail(Account, subject);
  const brought = { identityId: identity.id, caseId: newId() };
  if (identity.account != null && identity.account !== subject) return { outcome: 'tiedElsewhere', ...brought };
  const { name, nationalId } = isSamePerson(personalData, account, identity);
  return name && nationalId ? { outcome: 'matches', identityId: identity.id } : { outcome: 'otherPerson', ...brought };
}
