import { look } from './look.js';
import { checkRules } from './rules.js';
import type { Scene } from './scene.js';
import { runJob } from './scheduler.js';
import { hour } from '../support/time.js';
import { Violation } from './violation.js';
import type { World } from './world.js';

/**
 * The storm is over: servers are up, jobs run, deadlines come. What was promised must have come true then.
 * @returns how many steps it took
 */
export async function endWell(world: World, scene: Scene): Promise<number> {
  world.isStormy = false;
  world.down = null;
  world.now += hour;
  const [server] = world.stage.servers;
  let steps = 0;
  const settle = async () => {
    steps += 1;
    await look(world);
    checkRules(world, scene);
  };
  while (world.hasWork) {
    const attempted = await world.attempt(server, () => server.composition.chores.workPart());
    world.hasWork = attempted.ok && attempted.value;
    await settle();
  }
  await world.attempt(server, () => server.composition.chores.sweep());
  await settle();
  for (let most = 200; ; most -= 1) {
    const next = world.queue.find(({ kind }) => kind === 'effect');
    if (next === undefined) break;
    if (most === 0) throw new Violation('every effect is carried out in the end', JSON.stringify(next.job.effect));
    await runJob(world, next);
  }
  await settle();
  for (const { who, label, ledger } of scene.students) {
    const facts = world.accounts.get(who.id);
    const flow = world.flowOf(who.id);
    const isSynced = flow?.snapshot.matches({ evaluation: 'synced' }) ?? false;
    if ((facts?.credential ?? null) !== (isSynced ? facts?.hash : null))
      throw new Violation(
        'in the end the evaluation platform knows the password in force, and no other',
        `${label} ${JSON.stringify(facts)}`,
      );
    if (ledger.passwords.size === 0) throw new Violation('somebody’s password is known', label);
  }
  return steps;
}
