import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endSession, findSession, openSession, sessionMs, type Audience, type SignedIn } from '../accounts/sessions.js';
import { findPending, type PendingRequest } from '../openid/pending.js';
import { interactionCookie } from '../openid/provider.js';
import type { Platform } from '../platform.js';
import { readReference } from '../sanjintong/reference.js';
import { newToken } from '../store/secrets.js';

/** One request of a browser: who it is, and what it came for. */
export interface Visit {
  readonly platform: Platform;
  readonly at: number;
  /** The browser's name, hashed: captchas, codes and QR sign-ins are bound to it. */
  readonly browser: Buffer;
  /** Goes into every form; a page elsewhere does not know it. */
  readonly formToken: string;
  /** Who is signed in on the web site. */
  readonly session: SignedIn | null;
  /** Who is signed in in the app. */
  readonly app: SignedIn | null;
  readonly pending: PendingRequest | null;
  readonly userAgent: string;
  /** What the address says in places of names, and after its question mark. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** By which a client knows who opened the app here; `null` for whoever came on their own. */
  readonly reference: string | null;
  keepReference(reference: string | null): void;
  /** @param isBySms no unless told otherwise */
  signIn(audience: Audience, account: string, isBySms?: boolean): Promise<void>;
  signOut(audience: Audience): Promise<void>;
}

const visitCookie = 'zwfw_visit';
const sessionCookies: Readonly<Record<Audience, string>> = {
  platform: 'zwfw_session',
  sanjintong: 'sanjintong_session',
};
const referenceCookie = 'sanjintong_reference';
/** As long as the longest sign-in that it can belong to. */
const referenceSeconds = 30 * 60;
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Reads what a browser sends along. One that comes for the first time is given a name. */
export async function readVisit(platform: Platform, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const { cookies, headers } = request;
  const name = cookies[visitCookie] ?? newToken();
  if (cookies[visitCookie] === undefined) reply.setCookie(visitCookie, name, cookieOptions);
  let reference = readReference(cookies[referenceCookie]);
  const pending = cookies[interactionCookie] === undefined ? null : await findPending(platform, headers.cookie);
  return {
    platform,
    at: platform.clock.now(),
    browser: createHash('sha256').update(name).digest(),
    formToken: platform.secrets.hash('form', name).toString('base64url'),
    session: await findSession(platform, 'platform', cookies[sessionCookies.platform]),
    app: await findSession(platform, 'sanjintong', cookies[sessionCookies.sanjintong]),
    pending,
    userAgent: headers['user-agent'] ?? '',
    params: (request.params ?? {}) as Record<string, string>,
    query: (request.query ?? {}) as Record<string, unknown>,
    get reference() {
      return reference;
    },
    keepReference(given) {
      reference = given;
      if (given === null) reply.clearCookie(referenceCookie, cookieOptions);
      else reply.setCookie(referenceCookie, given, { ...cookieOptions, maxAge: referenceSeconds });
    },
    async signIn(audience, account, isBySms = false) {
      // The one before at this browser is signed out; nobody's token is taken over.
      await endSession(platform, cookies[sessionCookies[audience]]);
      const openedFor = audience === 'platform' ? (pending?.id ?? null) : null;
      const token = await openSession(platform, { audience, account, openedFor, isBySms });
      reply.setCookie(sessionCookies[audience], token, { ...cookieOptions, maxAge: sessionMs / 1000 });
    },
    async signOut(audience) {
      await endSession(platform, cookies[sessionCookies[audience]]);
      reply.clearCookie(sessionCookies[audience], cookieOptions);
    },
  };
}
