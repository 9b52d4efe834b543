import type { Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { machineOfAccount } from '../accounts/machine-of-account.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { OpenidPayload } from '../database/entities/openid.js';
import { whyNoEntry } from '../evaluation/why-no-entry.js';
import { advance } from '../flows/advance.js';
import type { Services } from '../services.js';

/** A hand-over that this browser has begun and that waits for the portal to say who it is. */
export interface PendingHandOver {
  readonly id: string;
  /** Says it, and where the browser goes on. */
  finish(account: string, at: number): Promise<string>;
}

export type HandedOver =
  { readonly ok: true; readonly location: string } | { readonly ok: false; readonly issue: Issue };

/** The hand-over that a browser's cookies name; `null` if there is none, or it is over. */
export async function findPending(provider: Provider, cookie: string | undefined): Promise<PendingHandOver | null> {
  const request = { headers: { cookie: cookie ?? '' }, socket: {}, url: '/' };
  try {
    const interaction = await provider.interactionDetails(request, {});
    return {
      id: interaction.uid,
      async finish(accountId, at) {
        interaction.result = { login: { accountId, remember: false, ts: Math.floor(at / 1000) } };
        await interaction.persist();
        return interaction.returnTo;
      },
    };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

/** Enters the evaluation platform through the one door; whoever may goes on to it. */
export async function handOver(
  { em, flows }: Pick<Services, 'em' | 'flows'>,
  pending: PendingHandOver | null,
  { id, session, at }: { readonly id: string; readonly session: SignedInSession; readonly at: number },
): Promise<HandedOver> {
  // Bound to the browser that began it: nobody is handed over by a link that another one was sent.
  if (pending === null || pending.id !== id) return { ok: false, issue: issue('HAND_OVER_EXPIRED') };
  const { machine, actor } = await machineOfAccount(em.fork(), session.account);
  const advanced = await advance(flows, {
    machine,
    subject: session.account,
    event: { type: 'ENTER_EVALUATION', at, through: 'handOver' },
    actor: { kind: actor, id: session.account },
    session: session.id,
    alongside: async (tx) => {
      if (!(await holdSession(tx, session.id))) return issue('SIGN_IN_REQUIRED');
    },
  });
  if (!advanced.accepted) return { ok: false, issue: whyNoEntry(advanced) };
  const location = await pending.finish(session.account, at);
  // A session that was ended meanwhile hands nobody over.
  const isHeld = await em.fork().transactional(async (tx) => {
    if (await holdSession(tx, session.id)) return true;
    await tx.nativeDelete(OpenidPayload, { account: session.account });
    return false;
  });
  return isHeld ? { ok: true, location } : { ok: false, issue: issue('SIGN_IN_REQUIRED') };
}
