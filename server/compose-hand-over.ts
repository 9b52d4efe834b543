import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Config } from './config.js';
import { RelyingParty } from './evaluation/relying-party.js';
import type { Changes } from './flows/changes.js';
import { callbackPath, enterPath, fetchWithin, serveEvaluation } from './http/evaluation.js';
import type { Cookies } from './http/cookies.js';
import { openidPath } from './http/openid.js';
import { findPending, type PendingHandOver } from './openid/hand-over.js';
import { createProvider, type OpenidClient } from './openid/provider.js';
import type { Services } from './services.js';

/** The portal's hand-over to the evaluation platform, whichever that is. */
export interface HandOver {
  /** Where the dedicated entrance leads. */
  readonly evaluationUrl: string;
  readonly provider: () => Promise<Provider>;
  readonly pending: (cookieHeader: string | undefined) => Promise<PendingHandOver | null>;
  /** Serves the built-in evaluation platform, if there is no real one. */
  readonly serve: (app: FastifyInstance) => void;
}

export interface HandOverSettings {
  readonly services: Services;
  readonly changes: Pick<Changes, 'publish'>;
  readonly cookies: Cookies;
  readonly evaluation: Config['evaluation'];
  readonly publicOrigin: () => string;
  readonly log: (error: Error) => void;
}

/** Puts provider and evaluation platform together. Lazily: the portal's own address is known only once it listens. */
export function composeHandOver({
  services,
  changes,
  cookies,
  evaluation,
  publicOrigin,
  log,
}: HandOverSettings): HandOver {
  const issuer = () => publicOrigin() + openidPath;
  const builtIn = (): OpenidClient => ({
    id: 'evaluation',
    // Nobody has to be told it: both sides are of this house.
    secret: services.signer.hash('openid-client-secret', 'evaluation').toString('base64url'),
    redirectUris: [publicOrigin() + callbackPath],
  });
  const client = (): OpenidClient =>
    evaluation === null ? builtIn() : { ...evaluation, id: evaluation.clientId, secret: evaluation.clientSecret };

  const provider = retried(() => createProvider(services, { issuer: issuer(), client: client(), log }));
  let relyingParty: RelyingParty | undefined;
  return {
    get evaluationUrl() {
      const url = new URL(evaluation?.url ?? enterPath, publicOrigin());
      url.searchParams.set('iss', issuer());
      return url.href;
    },
    provider,
    pending: async (cookieHeader) => findPending(await provider(), cookieHeader),
    serve(app) {
      if (evaluation !== null) return;
      const make = () => {
        const { id, secret, redirectUris } = builtIn();
        const redirectUri = redirectUris[0] ?? '';
        const common = { issuer: issuer(), redirectUri, fetch: fetchWithin(app) };
        return new RelyingParty({ ...common, clientId: id, clientSecret: secret });
      };
      serveEvaluation(app, { services, changes, cookies, relyingParty: () => (relyingParty ??= make()) });
    },
  };
}

/** Made when it is first wanted, and again if that failed. */
function retried<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
