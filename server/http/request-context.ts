import type { IncomingHttpHeaders } from 'node:http';
import { findSession } from '../accounts/sessions.js';
import type { RequestContext, PortalFacts } from '../graphql/context.js';
import { createLoaders } from '../graphql/loaders.js';
import type { Changes } from '../flows/changes.js';
import type { Services } from '../services.js';
import type { Cookies } from './cookies.js';
import { deviceName } from './device-name.js';

/** What requests over HTTP and sockets have in common. */
export interface Portal {
  readonly services: Services;
  readonly changes: Pick<Changes, 'of' | 'publish'>;
  readonly cookies: Cookies;
  readonly facts: PortalFacts;
}

/** The browser's side of cookies that change. */
export interface CookieJar {
  set(name: string, value: string, options: ReturnType<Cookies['sessionOptions']>): void;
  clear(name: string, options: ReturnType<Cookies['sessionOptions']>): void;
}

/** A request's context: the clock is read here, once. */
export async function createContext(
  portal: Portal,
  { cookie, 'user-agent': userAgent }: IncomingHttpHeaders,
  jar: CookieJar,
): Promise<RequestContext> {
  const { services, changes, cookies, facts } = portal;
  const at = services.clock.now();
  const { sessionToken, device } = cookies.read(cookie);
  return {
    at,
    session: sessionToken === null ? null : await findSession(services.em.fork(), sessionToken, at),
    device: device ?? giveDevice(cookies, jar),
    deviceName: deviceName(userAgent),
    services,
    changes,
    portal: facts,
    loaders: createLoaders(services.em),
    setSession(this: RequestContext, opened) {
      // `this`: Apollo Server hands resolvers a copy of the context.
      this.session = opened?.session ?? null;
      if (opened === null) jar.clear(cookies.sessionName, cookies.sessionOptions(0));
      else jar.set(cookies.sessionName, opened.token, cookies.sessionOptions(opened.expiresAt - at));
    },
  };
}

function giveDevice(cookies: Cookies, jar: CookieJar): string {
  const { device, cookie } = cookies.newDevice();
  jar.set(cookies.deviceName, cookie, cookies.deviceOptions());
  return device;
}
