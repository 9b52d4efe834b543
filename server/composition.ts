import type { Clock, Ports } from './ports.js';
import { Argon2Hasher } from './adapters/password/argon2-hasher.js';
import { BuiltInEvaluation } from './adapters/evaluation/built-in.js';
import { DevelopmentInbox } from './adapters/sms/development-inbox.js';
import { ImageCaptcha } from './adapters/captcha/image-captcha.js';
import { ProofOfWork } from './adapters/captcha/proof-of-work.js';
import { MovableClock } from './adapters/clock/movable-clock.js';
import { systemClock } from './adapters/clock/system-clock.js';
import { forgetExpired } from './accounts/forget-expired.js';
import { Signer } from './accounts/tokens.js';
import type { Config } from './config.js';
import { migrate, openDatabase, type Orm } from './database/orm.js';
import { PersonalData } from './database/personal-data.js';
import { studentEffects } from './effects/student-effects.js';
import { fireAllDue } from './flows/fire-all-due.js';
import { fireDueDeadlines } from './flows/advance.js';
import { Changes } from './flows/changes.js';
import { Queue } from './flows/queue.js';
import { studentEffectsOfOurs } from './onboarding/effects-of-ours.js';
import type { MachineId } from '../machines/registry.js';
import type { Services } from './services.js';

/** The product, put together but for its front door. */
export interface Composition {
  readonly services: Services;
  readonly orm: Orm;
  readonly changes: Changes;
  readonly inbox: DevelopmentInbox;
  /** The clock, where it can be moved. */
  readonly movableClock: MovableClock | null;
  /** Begins to carry out effects and deadlines, those first that came due meanwhile. */
  startWork(): Promise<void>;
  /** Ends running jobs, then connections. */
  close(): Promise<void>;
}

const sweepEveryMs = 60_000;

export type ComposedConfig = Pick<
  Config,
  | 'personalDataKeys'
  | 'blindIndexKey'
  | 'signingKey'
  | 'argon2'
  | 'policy'
  | 'signInFailureLimit'
  | 'databasePool'
  | 'movableClock'
> & { readonly databaseUrl: string };

/**
 * Puts adapters, use cases and machines together; the only place that knows all of them. The server and the command
 * line share it. Brings the database up to date.
 *
 * @param log told of faults that nobody waits for
 * @param instead ports that take the place of ours
 */
export async function compose(
  config: ComposedConfig,
  log: (error: Error) => void,
  instead: Partial<Omit<Ports, 'clock'>> = {},
): Promise<Composition> {
  const orm = await openDatabase(config.databaseUrl, config.databasePool);
  await migrate(orm);
  const { em } = orm;
  const movableClock = config.movableClock ? new MovableClock(systemClock) : null;
  const clock: Clock = movableClock ?? systemClock;
  const personalData = new PersonalData(config.personalDataKeys, config.blindIndexKey);
  const queue = new Queue(config.databaseUrl, clock, log);
  const changes = new Changes(config.databaseUrl, log);
  await queue.start();
  await changes.start();
  const inbox = new DevelopmentInbox(em, personalData);
  const services: Services = {
    em,
    personalData,
    clock,
    signer: new Signer(config.signingKey),
    flows: { em, queue, effectsOfOurs: studentEffectsOfOurs(personalData), changed: changes.publish },
    failurePolicy: { limit: config.signInFailureLimit, lockoutMs: config.policy.lockoutMs },
    studentPolicy: config.policy,
    passwords: new Argon2Hasher(config.argon2),
    captchas: new ImageCaptcha(),
    puzzles: new ProofOfWork(),
    sms: inbox,
    evaluation: new BuiltInEvaluation(em),
    ...instead,
  };
  const catchUp = () => fireAllDue(services.flows, clock, log);
  let sweeping: NodeJS.Timeout | undefined;
  movableClock?.onMove(catchUp);
  return {
    services,
    orm,
    changes,
    inbox,
    movableClock,
    async startWork() {
      await catchUp();
      // In case that an alarm was lost; and nothing is kept longer than it is good for.
      const sweep = () => catchUp().then(() => forgetExpired(em, clock.now()));
      sweeping = setInterval(() => void sweep().catch(log), sweepEveryMs);
      await queue.work({
        effect: studentEffects(services),
        alarm: ({ machine, subject }) => fireDueDeadlines(services.flows, machine as MachineId, subject, clock.now()),
      });
    },
    async close() {
      clearInterval(sweeping);
      await queue.stop();
      await changes.stop();
      await orm.close();
    },
  };
}
