import * as v from 'valibot';
import { GovernmentAttempt } from '../database/entities/government.js';
import { idOfHash } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { BegunIdentity } from '../ports.js';
import type { Services } from '../services.js';

type AttemptServices = Pick<Services, 'personalData' | 'signer'>;

/** What the answer will be checked by, and where the browser was sent. */
const stored = v.object({
  url: v.string(),
  secret: v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), begunAt: v.number() }),
});

export interface BeginAttempt {
  readonly id: string;
  readonly account: string;
  readonly session: string;
  readonly device: string;
  readonly begun: BegunIdentity;
  readonly at: number;
  readonly expiresAt: number;
}

const placeOf = (row: string) => ({ table: 'government_attempt', column: 'secret', row });
const hashOfState = ({ signer }: AttemptServices, state: string) => signer.hash('government-state', state);
const hashOfDevice = ({ signer }: AttemptServices, device: string) => signer.hash('device', device);

/**
 * The attempt of an account's request: the same request again finds the same attempt, and the id of somebody else's
 * names none of theirs, nor one that is in the way.
 */
export function attemptIdOf(
  { signer }: AttemptServices,
  { account, requestId }: { readonly account: string; readonly requestId: string },
): string {
  return idOfHash(signer.hash('government-attempt', `${account} ${requestId}`));
}

/** Keeps an attempt. Others of the account are over: only the latest one's answer is expected. */
export async function keepAttempt(tx: EntityManager, services: AttemptServices, attempt: BeginAttempt): Promise<void> {
  const { id, account, session, device, begun, at, expiresAt } = attempt;
  await tx.nativeDelete(GovernmentAttempt, { account });
  const secret = JSON.stringify({ url: begun.url, secret: begun.secret });
  await tx.insert(GovernmentAttempt, {
    id,
    account,
    session,
    deviceHash: hashOfDevice(services, device),
    stateHash: hashOfState(services, begun.secret.state),
    secret: services.personalData.seal(placeOf(id), secret),
    begunAt: new Date(at),
    expiresAt: new Date(expiresAt),
  });
}

/** Where the session's own attempt leads, while it is unused: for a request that comes again. */
export async function addressOf(
  em: EntityManager,
  services: AttemptServices,
  { id, session }: { readonly id: string; readonly session: string },
): Promise<string | null> {
  const attempt = await em.findOne(GovernmentAttempt, { id, session, usedAt: null });
  return attempt === null ? null : open(services, attempt).url;
}

/** An attempt whose answer has come: it is handed out once. */
export interface UsedAttempt {
  readonly id: string;
  readonly account: string;
  readonly session: string;
  readonly secret: BegunIdentity['secret'];
}

/**
 * Takes the attempt that an answer belongs to (O1): its whole `state` must be right, it must come to the browser that
 * began, whose session must still be open, in time, and for the first time. Anything else finds nothing and spends
 * nothing, so that nobody can spoil another one's attempt.
 */
export async function useAttempt(
  em: EntityManager,
  services: AttemptServices,
  { state, device, at }: { readonly state: string; readonly device: string; readonly at: number },
): Promise<UsedAttempt | null> {
  const now = new Date(at);
  const [row] = await em.execute<Pick<GovernmentAttempt, 'id' | 'account' | 'session' | 'secret'>[]>(
    `update government_attempt a set used_at = ?
     where a.state_hash = ? and a.device_hash = ? and a.used_at is null and a.expires_at > ?
       and exists (select 1 from session s where s.id = a.session_id and s.expires_at > ?)
     returning a.id, a.account_id as account, a.session_id as session, a.secret`,
    [now, hashOfState(services, state), hashOfDevice(services, device), now, now],
  );
  if (row === undefined) return null;
  const { id, account, session } = row;
  return { id, account, session, secret: open(services, row).secret };
}

/** Whose attempt a `state` names, and which one: what the platform reports of it is about them. */
export async function attemptOfState(
  em: EntityManager,
  services: AttemptServices,
  state: string,
  at: number,
): Promise<Pick<GovernmentAttempt, 'id' | 'account'> | null> {
  return em.findOne(GovernmentAttempt, { stateHash: hashOfState(services, state), expiresAt: { $gt: new Date(at) } });
}

function open(
  { personalData }: AttemptServices,
  { id, secret }: Pick<GovernmentAttempt, 'id' | 'secret'>,
): v.InferOutput<typeof stored> {
  return v.parse(stored, JSON.parse(personalData.open(placeOf(id), secret)));
}
