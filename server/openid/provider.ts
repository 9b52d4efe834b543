import { interactionPolicy, Provider, type Context } from 'oidc-provider';
import type { Services } from '../services.js';
import { accountFinder, claimsOfScopes } from './claims.js';
import { errorPage } from './error-page.js';
import { Payloads } from './payloads.js';
import { signingKeys } from './signing-keys.js';

/** The one system that students are handed over to. */
export interface OpenidClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
}

export interface ProviderSettings {
  /** `https://portal.example/openid` */
  readonly issuer: string;
  readonly client: OpenidClient;
  /** Told of faults. */
  readonly log: (error: Error) => void;
}

export type ProviderServices = Pick<Services, 'em' | 'personalData' | 'clock' | 'signer'>;

const minute = 60;
/** A first login takes ten minutes, and may begin at the evaluation platform. */
export const handOverMs = 30 * minute * 1000;

/**
 * The portal as an OpenID provider for the evaluation platform: authorization code with PKCE, one confidential client,
 * nothing that is remembered. Who somebody is says the portal's own session, on the page to which each request leads.
 */
export async function createProvider(
  services: ProviderServices,
  { issuer, client, log }: ProviderSettings,
): Promise<Provider> {
  const isSecure = issuer.startsWith('https:');
  const provider = new Provider(issuer, {
    adapter: (kind: string) => new Payloads(services, kind),
    jwks: { keys: await signingKeys(services) },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        // So that the platform can tell a hand-over from before a password change.
        require_auth_time: true,
        scope: Object.keys(claimsOfScopes).join(' '),
      },
    ],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    allowOmittingSingleRegisteredRedirectUri: false,
    scopes: Object.keys(claimsOfScopes),
    claims: { ...claimsOfScopes, acr: null, auth_time: null, sid: null, iss: null },
    pkce: { required: () => true },
    features,
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Grant: 10 * minute,
      Session: minute,
      Interaction: handOverMs / 1000,
    },
    // Nothing ends with the provider's own session, because there is none: see Payloads.
    expiresWithSession: () => false,
    issueRefreshToken: () => false,
    cookies: cookies(services, isSecure),
    interactions: {
      policy: [new interactionPolicy.Prompt({ name: 'login', requestable: true }, askPortal)],
      url: (_context: unknown, { uid }: { uid: string }) => `/hand-over/${uid}`,
    },
    findAccount: accountFinder(services),
    loadExistingGrant: (context: Context) => grantAll(provider, context),
    renderError: (context: Context, { error }: { error: string }) => {
      context.type = 'html';
      context.body = errorPage(error);
    },
  });
  // Of the address that TLS ended for, which http/openid.ts tells.
  provider.proxy = true;
  provider.on('server_error', (_context, error) => log(error));
  return provider;
}

const features = {
  devInteractions: { enabled: false },
  userinfo: { enabled: true },
  rpInitiatedLogout: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  resourceIndicators: { enabled: false },
  dPoP: { enabled: false },
};

/** Each authorization is answered by this very interaction, for a student who may enter at this very moment. */
const askPortal = new interactionPolicy.Check(
  'portal_session',
  'the portal has to say who this is',
  'login_required',
  ({ oidc }) => oidc.result?.login === undefined || oidc.account === undefined,
);

/** The province's own systems are asked for no consent of a pupil's. */
async function grantAll(provider: Provider, { oidc }: Context) {
  const grant = new provider.Grant({ accountId: oidc.account?.accountId ?? '', clientId: oidc.client.clientId });
  grant.addOIDCScope(oidc.params.scope ?? '');
  await grant.save();
  return grant;
}

function cookies({ signer }: ProviderServices, isSecure: boolean) {
  const prefix = (kind: string) => (isSecure ? kind : '');
  const options = { httpOnly: true, sameSite: 'strict', signed: true, secure: isSecure };
  return {
    keys: [signer.hash('openid-cookies', '').toString('base64url')],
    names: {
      session: `${prefix('__Host-')}openid`,
      interaction: `${prefix('__Host-')}hand-over`,
      // Bound to the path at which its hand-over goes on.
      resume: `${prefix('__Secure-')}hand-over-resume`,
    },
    long: { ...options, path: '/' },
    // Goes along with the page's mutation, wherever that is.
    short: { ...options, path: '/' },
  };
}
