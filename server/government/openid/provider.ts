import { interactionPolicy, Provider, type Account, type Context } from 'oidc-provider';
import { findById } from '../accounts/accounts.js';
import type { GovernmentClient, GovernmentConfig } from '../config.js';
import { html } from '../html/html.js';
import { layout } from '../html/layout.js';
import type { Platform } from '../platform.js';
import { Payloads } from './payloads.js';
import { signingKeys } from './signing-keys.js';

export const openidPath = '/openid';
export const interactionCookie = 'zwfw_request';

const minute = 60;
/** Registering takes a while, and a face scan as well. */
const requestSeconds = 30 * minute;

export type ClaimNames = NonNullable<GovernmentConfig['claimNames']>;

/** The stand-in as an OpenID provider: authorization code, PKCE for everybody, confidential clients. */
export async function createProvider(platform: Platform, claimNames: ClaimNames): Promise<Provider> {
  const profile = [claimNames.name, claimNames.idNumber];
  const provider = new Provider(platform.origin + openidPath, {
    adapter: (kind: string) => new Payloads(platform, kind),
    jwks: { keys: await signingKeys(platform) },
    clients: platform.clients().map(registration),
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    allowOmittingSingleRegisteredRedirectUri: false,
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile, acr: null, auth_time: null, sid: null, iss: null },
    pkce: { required: () => true },
    features,
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: 5 * minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Grant: 10 * minute,
      Session: minute,
      Interaction: requestSeconds,
    },
    // Nothing ends with the provider's own session, because there is none: see Payloads.
    expiresWithSession: () => false,
    issueRefreshToken: () => false,
    cookies: cookies(platform),
    interactions: {
      policy: [new interactionPolicy.Prompt({ name: 'login', requestable: true }, askOurPages)],
      url: (_context: unknown, { uid }: { uid: string }) => `/authorize/${uid}`,
    },
    findAccount: (_context: unknown, subject: string) => findSubject(platform, claimNames, subject),
    loadExistingGrant: (context: Context) => grantAll(provider, context),
    renderError: (context: Context, { error }: { error: string }) => {
      context.type = 'html';
      context.body = errorPage(error);
    },
  });
  // Of our own address, which http/openid.ts tells.
  provider.proxy = true;
  provider.on('server_error', (_context, error) => platform.log(error));
  return provider;
}

function registration({ id, secret, redirectUris }: GovernmentClient): object {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: redirectUris,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
    scope: 'openid profile',
  };
}

const features = {
  devInteractions: { enabled: false },
  userinfo: { enabled: true },
  rpInitiatedLogout: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  resourceIndicators: { enabled: false },
  dPoP: { enabled: false },
};

/** Each request is answered on our pages: sign in, then agree. */
const askOurPages = new interactionPolicy.Check(
  'agreement',
  'the person has to sign in and agree',
  'login_required',
  ({ oidc }) => oidc.result?.login === undefined || oidc.account === undefined,
);

/** Whoever agreed on our page agreed to all that was asked. */
async function grantAll(provider: Provider, { oidc }: Context) {
  const grant = new provider.Grant({ accountId: oidc.account?.accountId ?? '', clientId: oidc.client.clientId });
  grant.addOIDCScope(oidc.params.scope ?? '');
  await grant.save();
  return grant;
}

/** Id tokens travel through browsers and logs: name and ID number are told at the userinfo endpoint alone. */
async function findSubject(platform: Platform, names: ClaimNames, subject: string): Promise<Account | undefined> {
  const account = await findById(platform.store, subject);
  if (account === null) return undefined;
  const personal = { [names.name]: account.name, [names.idNumber]: account.idNumber };
  return {
    accountId: account.id,
    claims: async (use) => ({ sub: account.id, ...(use === 'userinfo' ? personal : {}) }),
  };
}

function cookies({ secrets }: Platform) {
  const options = { httpOnly: true, sameSite: 'lax', signed: true, path: '/' };
  return {
    keys: [secrets.hash('openid-cookies', '').toString('base64url')],
    names: { session: 'zwfw_openid', interaction: interactionCookie, resume: 'zwfw_resume' },
    long: options,
    short: options,
  };
}

/** Somebody was sent here in a wrong way: there is nothing that they could put right. */
function errorPage(code: string): string {
  const body = html`<p>这次登录请求不完整，或者已经过期。请回到原来的网站，再点一次“山西政务服务平台”。</p>
    <p class="hint">${code}</p>`;
  return layout({ title: '无法登录', body }).text;
}
