import { look } from './look.js';
import { checkRules } from './rules.js';
import { setScene } from './scene.js';
import { step } from './scheduler.js';
import { endWell } from './ending.js';
import type { Stage } from './stage.js';
import { Violation } from './violation.js';
import { World } from './world.js';

export interface Played {
  readonly seed: number;
  readonly steps: number;
  readonly trace: readonly string[];
  readonly violation: Violation | null;
}

export interface Length {
  /** Steps before the storm is over. */
  readonly steps: number;
  /** Everybody is there, for weeks. */
  readonly isLong?: boolean;
  /** Whether it goes on until all is settled; without it a world stops in the middle. */
  readonly endsWell?: boolean | 'sometimes';
}

/** As the merge gate plays thousands of them; one in three goes on until all is settled. */
export const gate: Length = { steps: 6, endsWell: 'sometimes' };
/** Long enough for what a defect needs to show. */
export const hunt: Length = { steps: 16 };
/** As a night has time for. */
export const nightly: Length = { steps: 400, isLong: true };

/** Plays one world from its seed, and holds it against all rules after each step. */
export async function play(
  stage: Stage,
  seed: number,
  { steps: most, isLong = false, endsWell = true }: Length,
): Promise<Played> {
  const world = new World(stage, seed, isLong);
  stage.world = world;
  let steps = 0;
  let violation: Violation | null = null;
  try {
    const scene = await setScene(world);
    await look(world);
    for (; steps < most; steps += 1) {
      await step(world, scene);
      await look(world);
      checkRules(world, scene);
    }
    if (endsWell === 'sometimes' ? world.random.oneIn(3) : endsWell) steps += await endWell(world, scene);
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error;
    world.say(`VIOLATED: ${error.invariant}\n${error.details}`);
  } finally {
    await forget(world);
  }
  return { seed, steps, trace: world.trace, violation };
}

/** Nothing of a world that is over comes due in the next one. */
async function forget({ stage }: World): Promise<void> {
  const sql = `with works as (delete from work), jobs as (delete from simulated_job)
    update flow set next_deadline_at = null where next_deadline_at is not null`;
  await stage.query(sql, [], 'forget');
}
