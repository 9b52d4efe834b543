import { forgetExpired } from './accounts/forget-expired.js';
import { chainEntries } from './audit/chain.js';
import { effectsOutside } from './effects/all-effects.js';
import { effectRunner } from './effects/run-effect.js';
import { fireDueDeadlines } from './flows/advance.js';
import { fireAllDue } from './flows/fire-all-due.js';
import type { JobHandlers } from './flows/queue.js';
import { foldTally } from './flows/tally.js';
import { foldHeat } from './heat/fold-heat.js';
import type { Metrics } from './metrics/metrics.js';
import type { Services } from './services.js';
import type { Tracing } from './tracing/tracing.js';
import type { MachineId } from '../machines/registry.js';
import { Chore } from './work/chore.js';
import type { Worker } from './work/worker.js';

/** What a server does of its own accord, one by one: for whoever drives it by another clock than timers. */
export interface Chores extends JobHandlers {
  /** Lets everything due happen, in every flow. */
  catchUp(): Promise<void>;
  /** The same, and forgets what is kept no longer. */
  sweep(): Promise<void>;
  /** Brings sums up to date. */
  count(): Promise<unknown>;
  /** Chains what the audit trail has got meanwhile: a server does it every two seconds. */
  chain(): Promise<void>;
  /** One part of what takes longer than a request. @returns whether there was something to do */
  workPart(): Promise<boolean>;
  /** Does all of it by timers from now on. */
  start(): void;
  /** Leaves deadlines and long work to the other servers, for good. */
  rest(): Promise<void>;
  /** Does nothing more, and lets end what is under way. */
  stop(): Promise<void>;
}

const sweepEveryMs = 60_000;
const chainEveryMs = 2_000;
const countEveryMs = 5_000;

/**
 * @param watched told of what is measured and traced
 * @param log told of faults that nobody waits for
 */
export function makeChores(
  services: Services,
  worker: Worker,
  { effect, job }: Pick<Metrics, 'effect'> & Pick<Tracing, 'job'>,
  log: (error: Error) => void,
): Chores {
  const { em, clock, flows, auditKey, auditAnchors } = services;
  const catchUp = (isStopping?: () => boolean) => fireAllDue(flows, clock, log, isStopping);
  const chaining = new Chore(() => chainEntries(em, auditKey, auditAnchors, clock.now()), log);
  const counting = new Chore(async () => {
    await foldTally(em);
    await foldHeat(em, clock.now());
  }, log);
  // In case that an alarm was lost; and nothing is kept longer than it is good for.
  const sweeping = new Chore(async (isStopping) => {
    await catchUp(isStopping);
    await forgetExpired(em, clock.now());
  }, log);
  const runEffect = effectRunner(effect, ...effectsOutside(services));
  return {
    effect: (one) => job(`effect ${one.effect.type}`, () => runEffect(one)),
    alarm: ({ machine, subject }) =>
      job(`alarm ${machine}`, async () => {
        await fireDueDeadlines(flows, machine as MachineId, subject, clock.now());
      }),
    catchUp: () => catchUp(),
    sweep: () => sweeping.do(),
    count: () => counting.do().catch(log),
    chain: () => chaining.do(),
    workPart: () => worker.doPart(),
    start() {
      sweeping.every(sweepEveryMs);
      chaining.every(chainEveryMs);
      counting.every(countEveryMs);
      worker.start();
    },
    async rest() {
      await Promise.all([sweeping.stop(), worker.stop()]);
    },
    async stop() {
      await Promise.all([sweeping, chaining, counting, worker].map((one) => one.stop()));
    },
  };
}
