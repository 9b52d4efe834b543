import { advance } from '../../server/flows/advance.js';
import { enrol } from './cast.js';
import { look } from './look.js';
import type { Student } from './people/student.js';
import type { Queued } from './queue.js';
import { checkStudents } from './rules.js';
import type { Mishap } from './server-task.js';
import type { Stage } from './stage.js';
import { Violation } from './violation.js';
import { day, hour, minute, second } from './time.js';
import { World } from './world.js';

export interface Played {
  readonly seed: number;
  readonly steps: number;
  readonly trace: readonly string[];
  readonly violation: Violation | null;
}

/** Plays one world from its seed. */
export async function play(stage: Stage, seed: number, most: number): Promise<Played> {
  const world = new World(stage, seed);
  stage.world = world;
  let steps = 0;
  let violation: Violation | null = null;
  try {
    const students = await enrol(world, world.random.between(1, 2));
    await look(world);
    for (; steps < most; steps += 1) {
      await step(world, students);
      await look(world);
      checkStudents(world, students);
    }
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error;
    world.say(`VIOLATED ${error.invariant}\n${error.details}`);
  }
  await stage.query('update flow set next_deadline_at = null where next_deadline_at is not null');
  return { seed, steps, trace: world.trace, violation };
}

const pauses = [
  { weight: 30, least: 1 * second, most: 20 * second },
  { weight: 20, least: 20 * second, most: 2 * minute },
  { weight: 10, least: 2 * minute, most: 12 * minute },
  { weight: 5, least: 25 * minute, most: 40 * minute },
  { weight: 3, least: 1 * hour, most: 14 * hour },
  { weight: 1, least: 1 * day, most: 4 * day },
] as const;

async function step(world: World, students: readonly Student[]): Promise<void> {
  const { random } = world;
  const { least, most } = random.weighted(pauses);
  world.now += random.between(least, most);
  if (world.down !== null && random.oneIn(4)) return comeBack(world);
  if (random.oneIn(12)) return sweep(world);
  const due = world.queue.filter(({ dueAt }) => dueAt <= world.now);
  if (due.length > 0 && random.oneIn(3)) return runJob(world, random.pick(due));
  const student = random.pick(students);
  if (random.oneIn(8)) return administer(world, student);
  await student.act(mishap(world, students));
}

function mishap(world: World, others: readonly Student[]): Mishap | null {
  const { random } = world;
  if (!world.isStormy || !random.oneIn(6)) return null;
  const how = random.pick(['lost', 'unheard', 'death', 'meanwhile'] as const);
  const at = random.between(1, 24);
  if (how === 'death' && world.down !== null) return null;
  return { how, at, meanwhile: () => random.pick(others).act() };
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

async function runJob(world: World, queued: Queued): Promise<void> {
  const server = world.server();
  const { effect, alarm } = server.composition.chores;
  const name = queued.kind === 'effect' ? queued.job.effect.type : 'an alarm';
  const attempted = await world.attempt(server, () =>
    (queued.kind === 'effect' ? effect(queued.job) : alarm(queued.job)).then(
      () => 'done',
      (error: Error) => `failed: ${error.message}`,
    ),
  );
  const isDone = attempted.ok && attempted.value === 'done';
  world.say(`server ${server.name} runs ${name} → ${attempted.ok ? attempted.value : 'lost'}`);
  // Now and then a job comes twice.
  if (isDone && !world.random.oneIn(6)) world.queue.splice(world.queue.indexOf(queued), 1);
}

async function administer(world: World, { who, label }: Student): Promise<void> {
  const server = world.server();
  const { services } = server.composition;
  const isLocked = world.flowOf(who.id)?.snapshot.matches({ account: 'open' }) === false;
  const type = isLocked || world.random.oneIn(2) ? 'UNLOCK' : 'LOCK';
  await world.attempt(server, () =>
    advance(services.flows, {
      machine: 'student-onboarding',
      subject: who.id,
      event: { type, at: services.clock.now() },
      actor: { kind: 'administrator', id: null },
    }),
  );
  world.say(`the administrator ${type}s ${label}`);
}
