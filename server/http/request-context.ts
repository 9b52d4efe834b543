import type { Duty } from '../../machines/rules/roles.js';
import { findSession, type OpenedSession, type SignedInSession } from '../accounts/sessions.js';
import type { RequestContext, PortalFacts } from '../graphql/context.js';
import { createLoaders, type Loaders } from '../graphql/loaders.js';
import { findFamilySession } from '../family/family-sessions.js';
import type { Changes } from '../flows/changes.js';
import type { PendingHandOver } from '../openid/hand-over.js';
import type { Services } from '../services.js';
import type { Cookies } from './cookies.js';
import { dutiesOf } from '../rights/charge.js';
import { deviceName } from './device-name.js';
import type { ArrivedRequest } from './inspector-door.js';

/** What requests over HTTP and sockets have in common. */
export interface Portal {
  readonly services: Services;
  readonly changes: Pick<Changes, 'of' | 'publish'>;
  readonly cookies: Cookies;
  readonly facts: PortalFacts;
  /** Whether whoever asks may inspect without signing in. */
  readonly isAtInspectorDoor: (request: ArrivedRequest) => boolean;
  /** The hand-over that a browser's cookies name. */
  readonly pendingHandOver: (cookieHeader: string | undefined) => Promise<PendingHandOver | null>;
}

/** The browser's side of cookies that change. */
export interface CookieJar {
  set(name: string, value: string, options: ReturnType<Cookies['sessionOptions']>): void;
  clear(name: string, options: ReturnType<Cookies['sessionOptions']>): void;
}

/** A request's context: the clock is read here, once. */
export async function createContext(
  portal: Portal,
  request: ArrivedRequest,
  jar: CookieJar,
  address: string,
): Promise<RequestContext> {
  const { services, changes, cookies, facts } = portal;
  const { cookie, 'user-agent': userAgent } = request.headers;
  const at = services.clock.now();
  const { sessionToken, evaluationToken, familyToken, device } = cookies.read(cookie);
  const find = async (audience: 'portal' | 'evaluation', token: string | null) =>
    token === null ? null : findSession(services.em.fork(), audience, token, at);
  const keep = (name: string, opened: Pick<OpenedSession, 'token' | 'expiresAt'> | null) =>
    opened === null
      ? jar.clear(name, cookies.sessionOptions(0))
      : jar.set(name, opened.token, cookies.sessionOptions(opened.expiresAt - at));
  const session = await find('portal', sessionToken);
  const isInspectorOpen = portal.isAtInspectorDoor(request);
  let duties: Promise<ReadonlySet<Duty>> | undefined;
  let loaders: Loaders | undefined;
  return {
    at,
    session,
    evaluationSession: await find('evaluation', evaluationToken),
    familySession: familyToken === null ? null : await findFamilySession(services.em.fork(), familyToken, at),
    device: device ?? nameBrowser(cookies, jar),
    deviceName: deviceName(userAgent),
    address,
    services,
    changes,
    portal: facts,
    // Made when somebody asks for them: a context of a socket is kept as long as that is open, and most never do.
    get loaders() {
      return (loaders ??= createLoaders(services.em));
    },
    isInspectorOpen,
    duties() {
      duties ??= heldDuties(services, session, at, isInspectorOpen);
      return duties;
    },
    setSession(this: RequestContext, opened) {
      // `this`: Apollo Server hands resolvers a copy of the context.
      this.session = opened?.session ?? null;
      keep(cookies.sessionName, opened);
    },
    setEvaluationSession(this: RequestContext, opened) {
      this.evaluationSession = opened?.session ?? null;
      keep(cookies.evaluationName, opened);
    },
    setFamilySession(this: RequestContext, opened) {
      this.familySession = opened?.session ?? null;
      keep(cookies.familyName, opened);
    },
    pendingHandOver: () => portal.pendingHandOver(cookie),
  };
}

async function heldDuties(
  { em }: Services,
  session: SignedInSession | null,
  at: number,
  isInspectorOpen: boolean,
): Promise<ReadonlySet<Duty>> {
  const isFull = session !== null && !session.isInitial;
  const own = isFull ? await dutiesOf(em.fork(), session.account, at) : new Set<Duty>();
  return isInspectorOpen ? new Set([...own, 'inspect']) : own;
}

/** Names a browser that has no name yet. @returns the name */
export function nameBrowser(cookies: Cookies, jar: CookieJar): string {
  const { device, cookie } = cookies.newDevice();
  jar.set(cookies.deviceName, cookie, cookies.deviceOptions());
  return device;
}
