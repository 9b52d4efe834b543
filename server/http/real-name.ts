import type { FastifyInstance } from 'fastify';
import { realNameCallbackPath } from '../real-name/callback-path.js';
import { comeBack } from '../real-name/come-back.js';
import type { Services } from '../services.js';
import type { Cookies } from './cookies.js';
import { deviceName } from './device-name.js';

/** Where the browser goes on: our own page in every case, whatever the address said (O4). */
export const realNamePath = '/real-name';
const elsewherePath = `${realNamePath}?return=elsewhere`;

interface RealNameSettings {
  readonly services: Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'identities' | 'clock'>;
  readonly cookies: Cookies;
  readonly log: (error: Error) => void;
}

/**
 * The way back from the government platform. It comes from another site, so that the session's strict cookie stays
 * behind: the browser is known by its device cookie, and the attempt knows the session that began it.
 */
export function serveRealName(app: FastifyInstance, { services, cookies, log }: RealNameSettings): void {
  app.get(realNameCallbackPath, async (request, reply) => {
    const { device } = cookies.read(request.headers.cookie);
    const callbackUrl = new URL(request.url, 'http://localhost').search;
    const at = services.clock.now();
    const asked = device && { callbackUrl, device, deviceName: deviceName(request.headers['user-agent']), at };
    // A person comes here by a redirect: whatever breaks, they must not see a bare error.
    const came = await (asked ? comeBack(services, asked) : null)?.catch(log);
    if (came?.outcome !== 'taken') return reply.redirect(elsewherePath, 303);
    if (came.opened !== null) {
      const { token, expiresAt } = came.opened;
      reply.setCookie(cookies.sessionName, token, cookies.sessionOptions(expiresAt - at));
    }
    return reply.redirect(realNamePath, 303);
  });
}
