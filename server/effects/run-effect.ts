import type { EffectJob } from '../flows/queue.js';

/** Effects that leave the house, by type. */
type Handlers = Readonly<Record<string, ((job: EffectJob, params: never) => Promise<void>) | undefined>>;

/** Carries out whichever effect a job names. */
export function effectRunner(
  counted: (effect: string, outcome: 'done' | 'failed') => void,
  ...handlers: readonly Handlers[]
) {
  const all: Handlers = Object.assign({}, ...handlers);
  return async (job: EffectJob): Promise<void> => {
    const handler = all[job.effect.type];
    if (handler === undefined) throw new Error(`nobody carries out the effect ${job.effect.type}`);
    const done = Promise.resolve(handler(job, job.effect.params as never));
    await done.then(
      () => counted(job.effect.type, 'done'),
      (error: unknown) => {
        counted(job.effect.type, 'failed');
        throw error;
      },
    );
  };
}
