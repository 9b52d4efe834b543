import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CustomFetch } from 'openid-client';
import { findSession } from '../accounts/sessions.js';
import { openHandedOver, type Entry, type RelyingParty } from '../evaluation/relying-party.js';
import type { Changes } from '../flows/changes.js';
import { handOverMs } from '../openid/provider.js';
import type { Services } from '../services.js';
import { deviceName } from './device-name.js';
import type { Cookies } from './cookies.js';

const evaluationPath = '/evaluation';
export const enterPath = `${evaluationPath}/enter`;
export const callbackPath = `${evaluationPath}/callback`;
const failedPath = `${evaluationPath}/sign-in?entry=failed`;

interface EvaluationSettings {
  readonly services: Pick<Services, 'em' | 'clock' | 'signer'>;
  readonly changes: Pick<Changes, 'publish'>;
  readonly cookies: Cookies;
  readonly relyingParty: () => RelyingParty;
}

/** The built-in evaluation platform's way in from the portal; its pages are the client's. */
export function serveEvaluation(
  app: FastifyInstance,
  { services, changes, cookies, relyingParty }: EvaluationSettings,
): void {
  const { signer, clock } = services;

  // OpenID Connect's third-party-initiated login.
  app.get<{ Querystring: { iss?: unknown } }>(enterPath, async ({ query }, reply) => {
    if (query.iss !== relyingParty().issuer) return reply.code(400).send({ error: 'iss is not our issuer' });
    const { url, entry } = await relyingParty().begin();
    const kept = [entry.state, entry.nonce, entry.verifier, clock.now() + handOverMs].join('.');
    const options = cookies.sessionOptions(handOverMs);
    return reply.setCookie(cookies.entryName, signer.sign('evaluation-entry', kept), options).redirect(url, 303);
  });

  app.get(callbackPath, async (request, reply) => {
    const entry = readEntry(request, services, cookies);
    reply.clearCookie(cookies.entryName, cookies.sessionOptions(0));
    const query = new URL(request.url, 'http://localhost').search;
    const handedOver = entry === null ? null : await relyingParty().finish(query, entry);
    const at = clock.now();
    const { device, evaluationToken } = cookies.read(request.headers.cookie);
    const replaced = evaluationToken && (await findSession(services.em.fork(), 'evaluation', evaluationToken, at));
    const deviceHash = device === null ? null : signer.hash('device', device);
    const from = { deviceHash, deviceName: deviceName(request.headers['user-agent']), replaced: replaced || null };
    const opened = handedOver === null ? null : await openHandedOver(services, handedOver, from, at);
    if (opened === null) return reply.redirect(failedPath, 303);
    changes.publish(opened.session.account);
    reply.setCookie(cookies.evaluationName, opened.token, cookies.sessionOptions(opened.expiresAt - at));
    return reply.redirect(evaluationPath, 303);
  });
}

/** What this browser began, while it is good. */
function readEntry(
  { cookies: sent }: FastifyRequest,
  { signer, clock }: EvaluationSettings['services'],
  cookies: Cookies,
): Entry | null {
  const [state, nonce, verifier, endsAt] = signer.verify('evaluation-entry', sent[cookies.entryName])?.split('.') ?? [];
  if (state === undefined || nonce === undefined || verifier === undefined) return null;
  return Number(endsAt) > clock.now() ? { state, nonce, verifier } : null;
}

/** Reaches our own issuer within this process: neither a proxy nor its certificate stands between. */
export function fetchWithin(app: FastifyInstance): CustomFetch {
  return async (address, { method, headers, body }) => {
    const { pathname, search } = new URL(address);
    const answer = await app.inject({
      method: method as 'GET' | 'POST',
      url: pathname + search,
      headers,
      payload: body === undefined || body === null ? undefined : String(body),
    });
    const { statusCode: status, rawPayload } = answer;
    return new Response(new Uint8Array(rawPayload), { status, headers: new Headers(answer.headers as never) });
  };
}
