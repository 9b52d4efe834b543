import { issue } from '../../machines/rules/issue.js';
import type { GovernmentAnswer, TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { Device } from '../accounts/enter.js';
import { holdSession, openSession, type OpenedSession } from '../accounts/sessions.js';
import { Account } from '../database/entities/account.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, answerOf, TakenBack } from '../flows/advance.js';
import { lockFlow } from '../flows/flow-row.js';
import type { Identity, IdentityAnswer } from '../ports.js';
import type { Services } from '../services.js';
import { useAttempt, type UsedAttempt } from './attempts.js';
import { isSamePerson, recordIdentity } from './identities.js';
import { machine } from './transition.js';

type ReturnServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'identities'>;

/**
 * `elsewhere`: the answer belongs to nobody here: another browser, a session that has ended, too late, or again.
 * `opened`: the real name is proved, and with it come rights: a new session in the place of all others (W1).
 */
export type CameBack =
  { readonly outcome: 'elsewhere' } | { readonly outcome: 'taken'; readonly opened: OpenedSession | null };

interface ComeBack extends Device {
  /** The query of the address that was come back to, with its question mark. */
  readonly callbackUrl: string;
  readonly at: number;
}

const elsewhere = { outcome: 'elsewhere' } as const;

/**
 * The browser comes back from the government platform. What it brings is believed only if this browser began it (O1);
 * then the platform is asked who it was, and the comparison with the account goes into the event, not the data.
 */
export async function comeBack(services: ReturnServices, asked: ComeBack): Promise<CameBack> {
  const { callbackUrl, device, at } = asked;
  const [state, ...others] = new URLSearchParams(callbackUrl).getAll('state');
  if (state === undefined || others.length > 0) return elsewhere;
  const attempt = await useAttempt(services.em.fork(), services, { state, device, at });
  if (attempt === null) return elsewhere;
  const answer = await services.identities.finish({ callbackUrl, secret: attempt.secret, at });
  return take(services, asked, attempt, answer);
}

/** In one transaction. Flow first, then session, then identity: everybody locks in this order. */
async function take(
  services: ReturnServices,
  { device, deviceName, at }: ComeBack,
  attempt: UsedAttempt,
  answer: IdentityAnswer,
): Promise<CameBack> {
  const { account } = attempt;
  let opened: OpenedSession | null = null;
  const id = newId();
  const advanced = await advanceTogether(services.flows, async (tx, send) => {
    await lockFlow(tx, machine, account);
    // It was open when the answer came; the platform took its time to say who it was.
    if (!(await holdSession(tx, attempt.session))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
    const event: TeacherEvent = {
      type: 'RETURN',
      at,
      attemptId: attempt.id,
      answer: await outcomeOf(tx, services, account, answer, at),
    };
    return send({
      machine,
      subject: account,
      event,
      actor: { kind: 'teacher', id: account },
      session: id,
      alongside: async () => {
        if (event.answer.outcome !== 'matches') return;
        const deviceHash = services.signer.hash('device', device);
        opened = await openSession(tx, { id, account, isInitial: false, deviceHash, deviceName, at });
      },
    });
  }).catch(answerOf);
  return advanced.accepted ? { outcome: 'taken', opened } : elsewhere;
}

/** As the machine is told of it. What does not fit is told as a fault: a person can do nothing but try again. */
async function outcomeOf(
  tx: EntityManager,
  services: ReturnServices,
  account: string,
  answer: IdentityAnswer,
  at: number,
): Promise<GovernmentAnswer> {
  if (answer.outcome === 'signedIn') return judge(tx, services, account, answer.identity, at);
  return { outcome: answer.outcome === 'untrusted' ? 'unavailable' : answer.outcome };
}

/**
 * Nothing is linked because a phone or an ID number is the same: an identity that is another account's stays so (O5).
 * The persons are compared first: of somebody else's identity nobody is told that it is theirs, whatever it is tied to.
 */
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
  const { name, nationalId } = isSamePerson(personalData, account, identity);
  if (!name || !nationalId) return { outcome: 'otherPerson', ...brought };
  if (identity.account != null && identity.account !== subject) return { outcome: 'tiedElsewhere', ...brought };
  return { outcome: 'matches', identityId: identity.id };
}
