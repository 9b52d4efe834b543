import type { Composition } from '../../server/composition.js';
import type { PortalFacts, RequestContext } from '../../server/graphql/context.js';
import { Cookies } from '../../server/http/cookies.js';
import { createContext, type Portal } from '../../server/http/request-context.js';
import type { IncomingMessage } from 'node:http';

const publicOrigin = 'https://portal.example';

/** What views are told of the portal around them. */
export const facts: PortalFacts = {
  supportPhones: ['0351-5628264', '0351-5628291'],
  supportEmail: 'sxzhspj@163.com',
  supportConsultationUrl: null,
  supportManualUrl: null,
  officialAddresses: [
    { url: 'https://zhszp.j.sxsjyggfw.cn', name: null },
    { url: 'https://sxsjyggfw.cn', name: '山西省教育公共服务平台' },
  ],
  developmentInbox: null,
  passwordReminderMs: 183 * 86_400_000,
  isEvaluationBuiltIn: true,
  governmentUrl: null,
  governmentAppUrl: () => null,
  evaluationUrl: `${publicOrigin}/evaluation/enter?iss=${encodeURIComponent(`${publicOrigin}/openid`)}`,
};

/** What requests have in common, for a layer that is not the product's: the same as server/main.ts gives to its own. */
export function requestPortal({ services, changes }: Composition): Portal {
  return {
    services,
    changes,
    cookies: new Cookies(services.signer, true),
    facts,
    isAtInspectorDoor: () => false,
    pendingHandOver: () => Promise.resolve(null),
  };
}

/** The context of a request that changes no cookies. */
export function contextOf(
  portal: Portal,
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
): Promise<RequestContext> {
  const jar = { set: () => undefined, clear: () => undefined };
  return createContext(portal, request as never, jar, request.socket.remoteAddress ?? '');
}
