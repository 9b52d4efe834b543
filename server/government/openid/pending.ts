import { errors } from 'oidc-provider';
import type { DuplicateEvent } from '../config.js';
import type { Platform } from '../platform.js';

/** A client's request that this browser came with and that waits for an answer. */
export interface PendingRequest {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly state: string | undefined;
  /** The client wants a new sign-in, whoever is signed in already. */
  readonly wantsNewSignIn: boolean;
  /** Says who it is, and where the browser goes on. */
  agree(account: string, signedInAt: number): Promise<string>;
  /** Says that the person does not want to, and where the browser goes on. */
  refuse(description: string): Promise<string>;
}

type PendingPlatform = Pick<Platform, 'provider' | 'clients'>;

/** The request that a browser's cookies name; `null` if there is none, or it is over. */
export async function findPending(
  { provider, clients }: PendingPlatform,
  cookie: string | undefined,
): Promise<PendingRequest | null> {
  const request = { headers: { cookie: cookie ?? '' }, socket: {}, url: '/' };
  try {
    const interaction = await (await provider()).interactionDetails(request, {});
    const { client_id: clientId = '', state, prompt = '' } = interaction.params;
    const answer = async (result: object) => {
      Object.assign(interaction, { result });
      await interaction.persist();
      return interaction.returnTo;
    };
    return {
      id: interaction.uid,
      clientId,
      clientName: clients().find(({ id }) => id === clientId)?.name ?? clientId,
      state,
      wantsNewSignIn: prompt.split(' ').includes('login'),
      agree: (accountId, at) => answer({ login: { accountId, remember: false, ts: Math.floor(at / 1000) } }),
      refuse: (description) => answer({ error: 'access_denied', error_description: description }),
    };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

/** Tells the client's side what the real platform never tells, if somebody came from there. */
export function report(
  { onEvent }: Pick<Platform, 'onEvent'>,
  pending: PendingRequest | null,
  kind: DuplicateEvent['kind'],
): void {
  if (pending !== null) onEvent({ kind, clientId: pending.clientId, state: pending.state });
}
