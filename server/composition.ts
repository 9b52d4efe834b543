import type { AuditAnchors, Clock, IdentityProvider, Ports, StudentRegistry } from './ports.js';
import { AnchorFile } from './adapters/audit/anchor-file.js';
import { Argon2Hasher } from './adapters/password/argon2-hasher.js';
import { BuiltInEvaluation } from './adapters/evaluation/built-in.js';
import { DevelopmentInbox } from './adapters/sms/development-inbox.js';
import { ImageCaptcha } from './adapters/captcha/image-captcha.js';
import { ProofOfWork } from './adapters/captcha/proof-of-work.js';
import { BuiltInRegistry } from './adapters/registry/built-in.js';
import { noStudentRegistry } from './adapters/registry/no-student-registry.js';
import { MovableClock } from './adapters/clock/movable-clock.js';
import { systemClock } from './adapters/clock/system-clock.js';
import { lazyIdentity } from './adapters/identity/lazy-identity.js';
import { noIdentityProvider } from './adapters/identity/no-identity-provider.js';
import { OpenIdIdentity } from './adapters/identity/openid-identity.js';
import { chainKey } from './audit/chain.js';
import { Following } from './accounts/following.js';
import { Signer } from './accounts/tokens.js';
import { bulkActionHandler } from './bulk/do-part.js';
import { workKind as bulkWork } from './bulk/run.js';
import { makeChores, type Chores } from './chores.js';
import type { Config } from './config.js';
import { migrate, openDatabase, type EntityManager, type Orm } from './database/orm.js';
import { migrations } from '../migrations/app/index.js';
import { PersonalData } from './database/personal-data.js';
import { Probe } from './database/probe.js';
import { effectsOfOurs } from './effects/all-effects.js';
import type { EffectsOfOurs } from './flows/effects-of-ours.js';
import { Changes } from './flows/changes.js';
import { Queue } from './flows/queue.js';
import { Health } from './health.js';
import type { Metrics } from './metrics/metrics.js';
import type { Tracing } from './tracing/tracing.js';
import { faultOfKeys } from './keys/check-keys.js';
import { resealHandler, resealKind } from './keys/reseal.js';
import { LaunchError } from './launch/launch-error.js';
import { hearGovernment, type GovernmentReport } from './real-name/hear-government.js';
import { realNameCallbackPath } from './real-name/callback-path.js';
import { rosterHandlers } from './roster/handlers.js';
import type { Services } from './services.js';
import { Worker, type WorkHandler, type WorkHandlers } from './work/worker.js';

/** The product, put together but for its front door. */
export interface Composition {
  readonly services: Services;
  readonly orm: Orm;
  readonly changes: Changes;
  readonly inbox: DevelopmentInbox;
  /** The clock, where it can be moved. */
  readonly movableClock: MovableClock | null;
  /** Tells where people open the portal, where that is known only once it listens. */
  isOpenedAt(origin: string): void;
  /** Takes what a government platform tells of its own accord. */
  hearGovernment(report: GovernmentReport): Promise<void>;
  /** Begins to carry out effects and deadlines, those first that came due meanwhile. */
  startWork(): Promise<void>;
  /** Leaves effects, deadlines and long work to the other servers, for good; requests are still served. */
  stopWork(): Promise<void>;
  readonly health: Health;
  /** What measurements are read by: readiness has another one, and waits for nobody's figures. */
  readonly probe: Probe;
  /** The password hashes that are computed and that wait. */
  passwordLoad(): Argon2Hasher['load'];
  readonly chores: Chores;
  /** Lets jobs, chores and parts of long work that are under way end, then connections: no query is left behind. */
  close(): Promise<void>;
}

/** What servers tell each other with and put jobs off by, where it is not PostgreSQL's. */
interface Machinery {
  readonly queue: Queue;
  readonly changes: Changes;
}

/** What a server measures and traces; commands do neither. */
export type Watched = Pick<Metrics, 'transition' | 'effect'> & Pick<Tracing, 'job'>;

const unwatched: Watched = { transition: () => undefined, effect: () => undefined, job: (_name, run) => run() };

export type ComposedConfig = Pick<
  Config,
  | 'personalDataKeys'
  | 'blindIndexKey'
  | 'signingKey'
  | 'argon2'
  | 'policy'
  | 'teacherPolicy'
  | 'rosterPolicy'
  | 'correctionPolicy'
  | 'registryAnswerMs'
  | 'smsCaps'
  | 'government'
  | 'publicOrigin'
  | 'signInFailureLimit'
  | 'sprayPolicy'
  | 'databasePool'
  | 'databaseWaitMs'
  | 'movableClock'
  | 'auditAnchorFile'
> & { readonly databaseUrl: string };

/**
 * Puts adapters, use cases and machines together; the only place that knows all of them. The server and the command
 * line share it. Brings the database up to date.
 *
 * @param log told of faults that nobody waits for
 * @param instead ports that take the place of ours
 * @param watched told of what is measured and traced
 */
export async function compose(
  config: ComposedConfig,
  log: (error: Error) => void,
  instead: Partial<Ports & Machinery> = {},
  watched: Partial<Watched> = {},
): Promise<Composition> {
  const { transition, effect, job } = { ...unwatched, ...watched };
  const [probe, readinessProbe] = [new Probe(config.databaseUrl), new Probe(config.databaseUrl)];
  const orm = await openDatabase(config.databaseUrl, config.databasePool, config.databaseWaitMs);
  const { em } = orm;
  const { clock: realClock = systemClock, queue: otherQueue, changes: otherChanges, ...otherPorts } = instead;
  const movableClock = config.movableClock ? new MovableClock(realClock) : null;
  const clock: Clock = movableClock ?? realClock;
  const personalData = new PersonalData(config.personalDataKeys, config.blindIndexKey);
  const fault = await faultOfKeys(em, personalData);
  if (fault !== null) {
    await orm.close();
    throw new LaunchError(fault);
  }
  await migrate(orm);
  const queue = otherQueue ?? new Queue(config.databaseUrl, clock, log);
  const changes = otherChanges ?? new Changes(config.databaseUrl, log);
  await queue.start();
  await changes.start();
  const inbox = new DevelopmentInbox(em, personalData);
  const hasher = new Argon2Hasher(config.argon2);
  let publicOrigin = config.publicOrigin;
  const auditKey = chainKey(config.blindIndexKey);
  const flows = {
    em,
    queue,
    effectsOfOurs: Object.assign({}, ...effectsOfOurs(personalData)) as EffectsOfOurs,
    changed: changes.publish,
    took: transition,
  };
  const forWork = { em, personalData, clock, flows, studentPolicy: config.policy };
  const workHandlers: WorkHandlers = {
    ...rosterHandlers(forWork),
    [bulkWork]: bulkActionHandler(forWork, log),
    [resealKind]: resealHandler(personalData, log),
  };
  const worker = new Worker(em, clock, tracedWork(workHandlers, job), log);
  const services: Services = {
    em,
    personalData,
    clock,
    signer: new Signer(config.signingKey),
    flows,
    effectJobs: queue,
    failurePolicy: { limit: config.signInFailureLimit, lockoutMs: config.policy.lockoutMs },
    sprayPolicy: config.sprayPolicy,
    smsCaps: config.smsCaps,
    studentPolicy: config.policy,
    teacherPolicy: config.teacherPolicy,
    rosterPolicy: config.rosterPolicy,
    correctionPolicy: config.correctionPolicy,
    work: worker,
    following: new Following({ em, clock }),
    auditKey,
    auditAnchorFile: config.auditAnchorFile,
    passwords: hasher,
    captchas: new ImageCaptcha(),
    puzzles: new ProofOfWork(),
    sms: inbox,
    evaluation: new BuiltInEvaluation(em),
    auditAnchors: config.auditAnchorFile === null ? nowhere : new AnchorFile(config.auditAnchorFile),
    identities: identityProvider(config, () => publicOrigin, log),
    registry: studentRegistry(config, em, personalData),
    ...otherPorts,
  };
  const chores = makeChores(services, worker, { effect, job }, log);
  movableClock?.onMove(() => chores.catchUp());
  return {
    services,
    orm,
    changes,
    inbox,
    movableClock,
    isOpenedAt(origin) {
      publicOrigin = origin;
    },
    hearGovernment: (report) => hearGovernment(services, report),
    chores,
    async startWork() {
      await chores.catchUp();
      await queue.work(chores);
      chores.start();
    },
    probe,
    passwordLoad: () => hasher.load,
    health: new Health(
      readinessProbe,
      migrations.map(({ name }) => name),
      () => queue.isWorking,
    ),
    async stopWork() {
      await Promise.all([chores.rest(), queue.rest()]);
    },
    async close() {
      await chores.stop();
      await queue.stop();
      await changes.stop();
      await Promise.all([probe.close(), readinessProbe.close()]);
      await orm.close();
    },
  };
}

function tracedWork(handlers: WorkHandlers, job: Watched['job']): WorkHandlers {
  const traced = Object.entries(handlers).map(([kind, handler]) => {
    const part: typeof handler.part = (...asked) => job(`work ${kind}`, () => handler.part(...asked));
    return [kind, { part, giveUp: (...asked) => handler.giveUp(...asked) } satisfies WorkHandler] as const;
  });
  return Object.fromEntries(traced);
}

/** Commands write entries; a server chains them. */
const nowhere: AuditAnchors = { keep: () => Promise.resolve() };

function studentRegistry(
  { registryAnswerMs }: Pick<ComposedConfig, 'registryAnswerMs'>,
  em: EntityManager,
  personalData: PersonalData,
): StudentRegistry {
  return registryAnswerMs === null ? noStudentRegistry : new BuiltInRegistry(em, personalData, registryAnswerMs);
}

/** The government platform, whichever is configured. Made late: it is told where the portal is opened. */
function identityProvider(
  { government, teacherPolicy: { governmentStayMs: validityMs } }: Pick<ComposedConfig, 'government' | 'teacherPolicy'>,
  publicOrigin: () => string,
  log: (error: Error) => void,
): IdentityProvider {
  if (government === null) return noIdentityProvider;
  // A sign-in that failed is a fault of ours or theirs, or an attack: whoever runs the server sees its code.
  const report = ({ outcome, code }: { readonly outcome: string; readonly code: string }) => {
    if (outcome === 'unavailable' || outcome === 'untrusted')
      log(Object.assign(new Error('the government platform'), { code: `GOVERNMENT_${outcome}_${code}`.toUpperCase() }));
  };
  return lazyIdentity(
    () => new OpenIdIdentity({ ...government, redirectUri: publicOrigin() + realNameCallbackPath, validityMs, report }),
  );
}
