import type { FastifyInstance } from 'fastify';
import { realNameCallbackPath } from '../real-name/callback-path.js';
import { comeBack } from '../real-name/come-back.js';
import type { Services } from '../services.js';
import type { Cookies } from './cookies.js';

/** Where the browser goes on: our own page in every case, whatever the address said (O4). */
export const realNamePath = '/real-name';
const elsewherePath = `${realNamePath}?return=elsewhere`;

interface RealNameSettings {
  readonly services: Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'identities' | 'clock'>;
  readonly cookies: Cookies;
}

/**
 * The way back from the government platform. It comes from another site, so that the session's strict cookie stays
 * behind: the browser is known by its device cookie, and the attempt knows the session that began it.
 */
export function serveRealName(app: FastifyInstance, { services, cookies }: RealNameSettings): void {
  app.get(realNameCallbackPath, async (request, reply) => {
    const { device } = cookies.read(request.headers.cookie);
    const callbackUrl = new URL(request.url, 'http://localhost').search;
    const at = services.clock.now();
    const outcome = device === null ? 'elsewhere' : await comeBack(services, { callbackUrl, device, at });
    return reply.redirect(outcome === 'taken' ? realNamePath : elsewherePath, 303);
  });
}
