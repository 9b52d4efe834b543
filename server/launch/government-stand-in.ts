import pino from 'pino';
import { Signer } from '../accounts/tokens.js';
import type { Config } from '../config.js';
import { newId } from '../database/ids.js';
import type { GovernmentEvent } from '../government/config.js';
import { realNameCallbackPath } from '../real-name/callback-path.js';
import { portFault } from './port-fault.js';

/** The government platform's stand-in, which runs beside the portal as long as no real platform is configured. */
export interface StandIn {
  /** How the portal signs in there, as if somebody had set `GOVERNMENT_*`. */
  readonly government: NonNullable<Config['government']>;
  readonly banner: StandInBanner;
  /**
   * The portal listens.
   *
   * @param address as people open it: there they come back to
   * @param hear told what the real platform never tells
   */
  join(address: string, hear: (event: GovernmentEvent) => Promise<void>): void;
  close(): Promise<void>;
}

export interface StandInBanner {
  readonly address: string;
  readonly smsInbox: string;
  readonly people: string;
}

type StandInConfig = Pick<
  Config,
  'environment' | 'government' | 'signingKey' | 'port' | 'standInPort' | 'publicOrigin' | 'logLevel'
> & { readonly databaseUrl: string };

/** Another host name than the portal's `localhost`: cookies do not tell ports apart. Nobody else's machine reaches it. */
const host = '127.0.0.1';
const clientId = 'shoudeng';

/**
 * Starts the stand-in on the portal's database, in a schema of its own.
 *
 * @returns `null` in production, and where a real platform is configured
 * @throws LaunchError if its port cannot be had
 */
export async function startStandIn(config: StandInConfig): Promise<StandIn | null> {
  if (config.environment === 'production' || config.government !== null) return null;
  // Loaded late, as the server is.
  const { startGovernment } = await import('../government/start-government.js');
  const log = await logOf(config);
  // Nobody has to be told it: whoever runs the one runs the other.
  const clientSecret = new Signer(config.signingKey).hash('government-client-secret', clientId).toString('base64url');
  let portal = config.port === 0 ? null : config.publicOrigin;
  let hear: Parameters<StandIn['join']>[1] = async () => undefined;
  let heard = Promise.resolve();
  const started = await startGovernment({
    databaseUrl: config.databaseUrl,
    host,
    port: config.standInPort,
    clients: () => [{ id: clientId, secret: clientSecret, redirectUris: [callbackOf(portal)], name: '首登' }],
    production: false,
    clock: { now: () => Date.now() },
    log,
    // One after the other: a step that is heard of before the one before it is done in vain.
    onEvent: (event) => void (heard = heard.then(() => hear(event)).catch(log)),
  }).catch((error: unknown) => {
    throw portFault(error, config.standInPort, 'STAND_IN_PORT') ?? error;
  });
  const address = new URL(started.issuer).origin;
  return {
    government: {
      ...howThePortalAsks,
      issuer: started.issuer,
      clientId,
      clientSecret,
      homeUrl: address,
      appUrl: `${address}/sanjintong`,
    },
    banner: { address, smsInbox: `${address}/development/sms`, people: `${address}/development/people` },
    join(at, listener) {
      portal = at;
      hear = listener;
    },
    close: () => started.close(),
  };
}

const howThePortalAsks = {
  scope: 'openid profile',
  nameClaim: 'name',
  idClaim: 'id_number',
  // The next person at the same computer is not the one before.
  freshSignIn: true,
  appTellsSteps: true,
  timeoutMs: 5_000,
};

/** On any free port the portal's address is known only once it listens; the provider must not be made before. */
function callbackOf(portal: string | null): string {
  if (portal === null) throw new Error('the portal does not listen yet');
  return portal + realNameCallbackPath;
}

async function logOf({ logLevel }: Pick<Config, 'logLevel'>): Promise<(error: Error) => void> {
  const { describeFault } = await import('../graphql/errors.js');
  const logger = pino({ level: logLevel });
  return (error) => logger.error(describeFault(newId(), error), 'fault of the government platform’s stand-in');
}
