import type { AddressInfo } from 'node:net';
import type { Provider } from 'oidc-provider';
import { Passwords } from './accounts/passwords.js';
import { lettersPainter } from './captcha/letters-painter.js';
import type { GovernmentConfig } from './config.js';
import { createApp } from './http/app.js';
import { createProvider, openidPath } from './openid/provider.js';
import type { Platform } from './platform.js';
import { registerPeople } from './seed/register-people.js';
import { migrate } from './store/migrate.js';
import { Secrets } from './store/secrets.js';
import { Store } from './store/store.js';

export interface Government {
  /** What a relying party is configured with. */
  readonly issuer: string;
  close(): Promise<void>;
}

const defaultClaimNames = { name: 'name', idNumber: 'id_number' };
const defaultHashing = { memoryKiB: 19_456, timeCost: 2 };

/**
 * Starts the stand-in for the government's identity platform and its app: another system, with its own store, keys,
 * pages and address. Brings its tables up to date.
 */
export async function startGovernment(config: GovernmentConfig): Promise<Government> {
  if (config.production)
    throw new Error(
      'The stand-in of the government platform never runs in production (O6): anybody can become anybody there. ' +
        'Configure the real platform’s issuer, client id and secret instead.',
    );
  const store = new Store(config.databaseUrl, config.log);
  try {
    return await open(config, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function open(config: GovernmentConfig, store: Store): Promise<Government> {
  await migrate(store);
  const { clock, log, host, port } = config;
  let origin = config.publicOrigin ?? `http://${host}:${port}`;
  const platform: Platform = {
    store,
    clock,
    log,
    secrets: await Secrets.load(store),
    passwords: new Passwords(config.hashing ?? defaultHashing),
    captchas: config.captcha ?? lettersPainter(),
    get origin() {
      return origin;
    },
    clients: () => (typeof config.clients === 'function' ? config.clients() : config.clients),
    provider: retried(() => createProvider(platform, config.claimNames ?? defaultClaimNames)),
    onEvent: config.onEvent ?? (() => undefined),
  };
  if (config.seed ?? true) await registerPeople(platform);
  const app = await createApp(platform);
  await app.listen({ host, port });
  const { port: taken } = app.server.address() as AddressInfo;
  origin = config.publicOrigin ?? `http://${host}:${taken}`;
  return {
    issuer: origin + openidPath,
    async close() {
      await app.close();
      await store.close();
    },
  };
}

/** Made when it is first wanted, and again if that failed. */
function retried(make: () => Promise<Provider>): () => Promise<Provider> {
  let made: Promise<Provider> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
