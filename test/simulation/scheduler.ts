import type { Queued } from './queue.js';
import type { Scene } from './scene.js';
import type { Mishap } from './server-task.js';
import { day, hour, minute, second } from '../support/time.js';
import type { World } from './world.js';

const pauses = [
  { weight: 30, least: 1 * second, most: 20 * second },
  { weight: 20, least: 20 * second, most: 2 * minute },
  { weight: 8, least: 2 * minute, most: 12 * minute },
  { weight: 4, least: 25 * minute, most: 40 * minute },
  { weight: 2, least: 1 * hour, most: 14 * hour },
  { weight: 1, least: 1 * day, most: 4 * day },
] as const;

/** Lets some time pass, and then one thing happen: somebody acts, or a server does something of its own accord. */
export async function step(world: World, scene: Scene): Promise<void> {
  const { random } = world;
  const { least, most } = random.weighted(pauses);
  world.now += random.between(least, most);
  if (world.down !== null && random.oneIn(4)) return comeBack(world);
  if (random.oneIn(16)) return sweep(world);
  if (random.oneIn(3) && (await workPart(world))) return;
  const due = world.queue.filter(({ dueAt }) => dueAt <= world.now);
  if (due.length > 0 && random.oneIn(2)) return runJob(world, random.pick(due));
  const { person } = random.weighted(scene.people);
  await person.act(mishap(world, scene));
}

function mishap(world: World, { people }: Scene): Mishap | null {
  const { random } = world;
  if (!world.isStormy || !random.oneIn(6)) return null;
  const how = random.pick(['lost', 'unheard', 'death', 'meanwhile'] as const);
  if (how === 'death' && world.down !== null) return null;
  return { how, at: random.between(1, 24), meanwhile: () => random.weighted(people).person.act() };
}

/** A server that was down starts anew: it first lets happen what came due meanwhile. */
async function comeBack(world: World): Promise<void> {
  const server = world.down;
  world.down = null;
  if (server === null) return;
  await world.attempt(server, () => server.composition.chores.catchUp());
  world.say(`server ${server.name} is back`);
}

async function sweep(world: World): Promise<void> {
  const server = world.server();
  await world.attempt(server, () => server.composition.chores.sweep());
  world.say(`server ${server.name} sweeps`);
}

/** A part of a bulk action. @returns whether there was one */
async function workPart(world: World): Promise<boolean> {
  if (!world.hasWork) return false;
  const server = world.server();
  const hurt =
    world.isStormy && world.random.oneIn(6) ? ({ how: 'lost', at: world.random.between(1, 20) } as const) : null;
  const attempted = await world.attempt(server, () => server.composition.chores.workPart(), hurt);
  world.say(
    `server ${server.name} works on what takes long → ${attempted.ok ? (attempted.value ? 'a part' : 'nothing') : 'lost'}`,
  );
  if (attempted.ok && !attempted.value && hurt === null) world.hasWork = false;
  return true;
}

/** An effect or an alarm: at least once, in no order; what failed comes again. */
export async function runJob(world: World, queued: Queued): Promise<void> {
  const { random } = world;
  const server = world.server();
  const { effect, alarm } = server.composition.chores;
  const name = queued.kind === 'effect' ? queued.job.effect.type : 'an alarm';
  const how = random.pick(['lost', 'unheard', 'death'] as const);
  const strikes = world.isStormy && random.oneIn(6) && !(how === 'death' && world.down !== null);
  const hurt: Mishap | null = strikes ? { how, at: random.between(1, 12) } : null;
  const failed = (error: Error) => `failed: ${error.message}`;
  const work = () => (queued.kind === 'effect' ? effect(queued.job) : alarm(queued.job)).then(() => 'done', failed);
  const attempted = await world.attempt(server, work, hurt);
  const outcome = attempted.ok ? attempted.value : 'lost';
  world.say(`server ${server.name} runs ${name} → ${outcome}`);
  const isAgain = outcome !== 'done' || (world.isStormy && random.oneIn(6));
  if (!isAgain) world.queue.splice(world.queue.indexOf(queued), 1);
}
