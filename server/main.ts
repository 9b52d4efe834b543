import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import type { Config } from './config.js';
import { compose, type Composition } from './composition.js';
import { loadDemonstration, type DemonstrationAccount } from './demonstration/load.js';
import { newId } from './database/ids.js';
import { describeFault } from './graphql/errors.js';
import { AnchorLog } from './adapters/audit/anchor-file.js';
import { createSchema } from './graphql/schema.js';
import { Cookies } from './http/cookies.js';
import { inboxPath } from './http/development.js';
import { openWaitingRoom, type WaitingRoom } from './http/health.js';
import { isAtInspectorDoor } from './http/inspector-door.js';
import { createHttpServer } from './http/server.js';
import { serveRoster } from './http/roster.js';
import { serveRealName } from './http/real-name.js';
import { referenceOf } from './real-name/hear-government.js';
import { loadInstruments, showMetrics, watchedBy, type Instruments } from './instruments.js';
import { readKnownOperations } from './launch/operations-file.js';
import type { Services } from './services.js';
import { logContext } from './log-context.js';
import { composeHandOver } from './compose-hand-over.js';

/** A server that takes requests. */
export interface Running {
  /** `http://host:port`, where it listens. */
  readonly address: string;
  readonly banner: Banner;
  /** Where measurements are read; `null`: nowhere. */
  readonly metricsPort: number | null;
  /** The composition underneath, for tests and tools in the same process. */
  readonly composition: Composition;
  /**
   * Ends without an error for anybody: says that it is not ready, waits until whoever sends requests has noticed
   * (`DRAIN_SECONDS`), and closes.
   */
  drain(): Promise<void>;
  /** Lets requests and jobs end, then closes everything but the database itself. */
  close(): Promise<void>;
}

/** What a person who has just started it wants to know. */
export interface Banner {
  readonly portal: string;
  readonly smsInbox: string | null;
  readonly accounts: readonly DemonstrationAccount[];
}

const checkout = fileURLToPath(new URL('..', import.meta.url));
const clientDirectory = join(checkout, 'dist', 'client');

/** Starts the server on a database that is there. In development it loads the demonstration data. */
export async function startServer(
  config: Config & { readonly databaseUrl: string },
  instead: Parameters<typeof compose>[2] = {},
): Promise<Running> {
  const logger = pino({ level: config.logLevel });
  const log = (error: Error) => logger.error({ ...logContext(), ...describeFault(newId(), error) }, 'fault');
  const anchorLog = new AnchorLog((line) => logger.info(line, 'audit anchor'));
  const anchors = config.auditAnchorFile === null ? { auditAnchors: anchorLog } : {};
  const instruments = await loadInstruments(config, log);
  const waitingRoom = config.port === 0 ? null : await openWaitingRoom(config.host, config.port);
  const composition = await compose(config, log, { ...anchors, ...instead }, watchedBy(instruments)).catch(
    async (error: unknown) => {
      await waitingRoom?.close();
      throw error;
    },
  );
  if (config.auditAnchorFile === null && !logger.isLevelEnabled('info'))
    logger.warn('nothing outside the database keeps the ends of the audit chain: set AUDIT_ANCHOR_FILE');
  if (config.environment === 'production')
    logger.warn('there is no SMS gateway yet: codes are kept in the database and reach nobody');
  try {
    return await openFrontDoor(config, composition, { waitingRoom, instruments, log });
  } catch (error) {
    await waitingRoom?.close();
    await composition.close();
    throw error;
  }
}

interface Doorway {
  readonly waitingRoom: WaitingRoom | null;
  readonly instruments: Instruments;
  readonly log: (error: Error) => void;
}

async function openFrontDoor(
  config: Config,
  composition: Composition,
  { waitingRoom, instruments, log }: Doorway,
): Promise<Running> {
  const { services, changes, health } = composition;
  const isDevelopment = config.environment === 'development';
  const accounts = config.demonstration === null ? [] : await loadDemonstration(services, config.demonstration);
  await composition.startWork();

  let publicOrigin = config.publicOrigin;
  const cookies = new Cookies(services.signer, config.publicOrigin.startsWith('https:'));
  const { evaluation } = config;
  const handOver = composeHandOver({ services, changes, cookies, evaluation, publicOrigin: () => publicOrigin, log });
  const known = isDevelopment ? null : await readKnownOperations(checkout);
  const app = await createHttpServer({
    known,
    schema: createSchema(),
    portal: {
      services,
      changes,
      cookies,
      facts: {
        supportPhones: config.support.phones,
        supportEmail: config.support.email,
        supportConsultationUrl: config.support.consultationUrl,
        supportManualUrl: config.support.manualUrl,
        officialAddresses: config.officialAddresses,
        developmentInbox: isDevelopment ? inboxPath : null,
        passwordReminderMs: config.passwordReminderMs,
        isEvaluationBuiltIn: evaluation === null,
        governmentUrl: config.government?.homeUrl ?? null,
        governmentAppUrl: appUrlOf(config, services),
        get evaluationUrl() {
          return handOver.evaluationUrl;
        },
      },
      isAtInspectorDoor: (request) => isAtInspectorDoor(request, config.inspectorDoor, publicOrigin),
      pendingHandOver: handOver.pending,
    },
    publicOrigin: () => publicOrigin,
    clientDirectory,
    development: { inbox: isDevelopment ? composition.inbox : null, clock: composition.movableClock },
    provider: handOver.provider,
    serveMore(app) {
      handOver.serve(app);
      serveRealName(app, { services, cookies, log });
      serveRoster(app, { services, cookies });
    },
    health,
    admission: config.admission,
    ...instruments,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
  });
  await waitingRoom?.close();
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  if (config.port === 0 && !publicOrigin.startsWith('https:')) publicOrigin = `http://localhost:${port}`;
  composition.isOpenedAt(publicOrigin);
  const served = await showMetrics(instruments, config, composition).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const close = async () => {
    await app.close();
    await served?.close();
    await composition.close();
    await instruments.tracing?.close();
  };
  return {
    address: `http://${config.host}:${port}`,
    banner: { portal: publicOrigin, smsInbox: isDevelopment ? `${publicOrigin}${inboxPath}` : null, accounts },
    composition,
    metricsPort: served?.port ?? null,
    close,
    async drain() {
      health.drain();
      await Promise.all([wait(config.drainMs), composition.stopWork()]);
      await close();
    },
  };
}

/** The app's page; the stand-in's is told whose face scan it is, so that the page it began on follows (T2). */
function appUrlOf({ government }: Config, services: Services): (account: string) => string | null {
  return (account) => {
    if (!government?.appUrl) return null;
    const url = new URL(government.appUrl);
    if (government.appTellsSteps) url.searchParams.set('reference', referenceOf(services, account));
    return url.href;
  };
}
