import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interactionPolicy, Provider, type Context } from 'oidc-provider';
import { OpenIdIdentity, type OpenIdIdentitySettings } from '../../server/adapters/identity/openid-identity.js';
import { people } from '../../server/government/seed/people.js';
import { GovernmentBrowser } from './government-browser.js';
import { client, startTestGovernment } from './government.js';

export type Decision = 'agree' | 'cancel' | 'deny';

/** A provider to sign in with, whoever made it. */
export interface RealProvider {
  readonly settings: OpenIdIdentitySettings;
  readonly person: { readonly name: string; readonly nationalId: string };
  /** Goes where a request leads, decides there, and comes to the address that the browser is sent back to. */
  go(url: string, decision?: Decision): Promise<string>;
  close(): Promise<void>;
}

const [redirectUri = ''] = client.redirectUris;
const patient = { redirectUri, freshSignIn: false, timeoutMs: 10_000 };

/** The stand-in, with the settings that are the default. */
export async function standIn(): Promise<RealProvider> {
  const government = await startTestGovernment();
  const account = people.find(({ key }) => key === 'registered')!.account!;
  return {
    settings: {
      ...patient,
      issuer: government.issuer,
      clientId: client.id,
      clientSecret: client.secret,
      scope: 'openid profile',
      nameClaim: 'name',
      idClaim: 'id_number',
    },
    person: { name: account.name, nationalId: account.idNumber },
    async go(url, decision = 'agree') {
      const browser = await government.browser().go(url);
      if (decision === 'cancel') return (await browser.submit('/authorize/cancel')).url.href;
      await browser.signIn(account.loginName, account.password);
      return (await browser.submit(`/authorize/${decision}`)).url.href;
    },
    close: () => government.close(),
  };
}

/** Another provider, which calls everything otherwise and takes the client's secret in the form alone. */
export async function otherProvider(): Promise<RealProvider> {
  const person = { name: '欧阳·某', nationalId: '14990119750101003X' };
  const [clientId, clientSecret] = ['portal-of-schools', 'shared-by-two/systems:-100%'];
  let decision: Decision = 'agree';
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = new Provider(
    issuer,
    otherConfiguration(clientId, clientSecret, person, () => provider),
  );
  const openid = provider.callback();
  handle = async (request, response) => {
    if (!request.url?.startsWith('/decide/')) return openid(request, response);
    const interaction = await provider.interactionDetails(request, response);
    const login = { accountId: 'subject-1', remember: false };
    Object.assign(interaction, { result: decision === 'agree' ? { login } : { error: 'access_denied' } });
    await interaction.persist();
    response.writeHead(303, { location: interaction.returnTo }).end();
  };
  return {
    settings: {
      ...patient,
      issuer,
      clientId,
      clientSecret,
      scope: 'openid identity',
      nameClaim: 'xm',
      idClaim: 'urn:sfzh',
    },
    person,
    async go(url, wanted = 'agree') {
      decision = wanted;
      return (await new GovernmentBrowser(issuer).go(url)).url.href;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function otherConfiguration(
  clientId: string,
  clientSecret: string,
  { name, nationalId }: RealProvider['person'],
  provider: () => Provider,
): object {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return {
    jwks: { keys: [{ ...jwk, kid: 'k1', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of a test'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 600, Session: 60 },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    scopes: ['openid', 'identity'],
    claims: { openid: ['sub'], identity: ['xm', 'urn:sfzh'] },
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: [
        new interactionPolicy.Prompt(
          { name: 'login', requestable: true },
          new interactionPolicy.Check('who', 'who it is', 'login_required', ({ oidc }) => !oidc.result?.login),
        ),
      ],
      url: (_context: unknown, { uid }: { uid: string }) => `/decide/${uid}`,
    },
    findAccount: (_context: unknown, subject: string) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, xm: name, 'urn:sfzh': nationalId }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new (provider().Grant)({ accountId: 'subject-1', clientId: oidc.client.clientId });
      grant.addOIDCScope(oidc.params.scope ?? '');
      await grant.save();
      return grant;
    },
  };
}

/** The address that the browser came back to, with parameters changed; `null` takes one away. */
export function changed(callbackUrl: string, change: Readonly<Record<string, string | null>>): string {
  const url = new URL(callbackUrl);
  for (const [name, value] of Object.entries(change))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  return url.href;
}

/** A request of this adapter. */
export async function begun(identity: OpenIdIdentity, at = 0) {
  const request = await identity.begin({ attempt: 'attempt-1', at });
  if (request.outcome !== 'begun') throw new Error('the provider is not available');
  return request;
}
