import { bareCount, bareHashes, IdleDriver } from './bare.js';
import { effectLags, watchConnections, readLedger, type Ledger } from './ledger.js';
import { firstMorning, type Scale } from './model.js';
import { planMorning, type Plan } from './plan.js';
import { Recorder } from './recorder.js';
import { setTheScene, type Scene } from './scene.js';
import { wait, type Play } from './student.js';
import { memoryOf, readCpu, type CpuSeconds } from './usage.js';
import { goTheWay, type Gone } from './way.js';

/** Some time of the morning; times are of `performance.now()`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Morning {
  readonly plans: readonly Plan[];
  readonly recorder: Recorder;
  readonly outcomes: readonly Gone['outcome'][];
  /** Passwords that all cores compare in a second with nothing else to do, before each part and after the last. */
  readonly bare: readonly number[];
  /** CPU seconds of one of them: what a machine that does other things as well changes less. */
  readonly bareCpu: number;
  readonly quiet: Span;
  /** From the first of a bell's students until nine tenths of what had to be hashed for them was. */
  readonly bells: readonly Span[];
  readonly cpu: CpuSeconds;
  /** A second of nothing to do, before anybody has come. */
  readonly idleCpu: CpuSeconds;
  readonly before: Ledger;
  readonly after: Ledger;
  readonly lags: readonly number[];
  readonly connections: { readonly all: number; readonly active: number };
  readonly memory: readonly number[];
  readonly openSockets: number;
  readonly seconds: number;
}

/** Of what the cores could hash, while they come one by one. */
const quietShare = 0.4;

export async function playMorning(scale: Scale, seed = 1): Promise<Morning> {
  const plans = planMorning(firstMorning, scale, seed);
  const scene = await setTheScene(plans.length);
  process.stderr.write(`${plans.length} students are enrolled and unlocked, ${scene.origins.length} servers listen\n`);
  try {
    return await play(scene, plans, scale);
  } finally {
    await scene.close();
  }
}

async function play(scene: Scene, plans: readonly Plan[], scale: Scale): Promise<Morning> {
  const recorder = new Recorder();
  const at: Play = { scene, model: firstMorning, scale, recorder };
  const idleCpu = await idle(scene);
  const peak = watchConnections(scene.database);
  const [before, cpuBefore, begun] = [await readLedger(scene.database), await readCpu(scene), performance.now()];
  const driverIdle = new IdleDriver();
  const all: Promise<Gone>[] = [];
  const bare = [await driverIdle.measure(bareHashes)];

  const quiet = await window(
    recorder,
    plans.filter(({ bell }) => bell === null),
    all,
    at,
    quietSeconds(plans, bare[0] as number),
  );
  const bells: Span[] = [];
  for (let bell = 0; bell < scale.bells; bell += 1) {
    await wait(500);
    bare.push(await driverIdle.measure(bareHashes));
    bells.push(
      await window(
        recorder,
        plans.filter((plan) => plan.bell === bell),
        all,
        at,
        scale.bellSeconds,
      ),
    );
  }
  const ended = await Promise.all(all);
  const seconds = (performance.now() - begun - driverIdle.ms) / 1_000;
  const cpuAfter = await readCpu(scene);
  const openSockets = plans.filter(({ staysOpen }) => staysOpen).length;
  const memory = await Promise.all(scene.servers.map((server) => memoryOf(server.pid())));
  for (const { student } of ended) student?.page.close();
  bare.push(await bareHashes());
  // The figures of a connection's work are there a second later.
  await wait(1_500);
  return {
    plans,
    recorder,
    outcomes: ended.map(({ outcome }) => outcome),
    bare,
    bareCpu: driverIdle.cpu / ((bare.length - 1) * bareCount),
    quiet,
    bells,
    cpu: less(cpuAfter, { ...cpuBefore, driver: cpuBefore.driver + driverIdle.cpu }),
    idleCpu,
    before,
    after: await readLedger(scene.database),
    lags: await effectLags(scene.database),
    connections: peak(),
    memory,
    openSockets,
    seconds,
  };
}

async function idle(scene: Scene): Promise<CpuSeconds> {
  const seconds = 4;
  const before = await readCpu(scene);
  await wait(seconds * 1_000);
  const { servers, postgres, driver } = less(await readCpu(scene), before);
  return { servers: servers.map((used) => used / seconds), postgres: postgres / seconds, driver: driver / seconds };
}

function less(after: CpuSeconds, before: CpuSeconds): CpuSeconds {
  return {
    servers: after.servers.map((used, index) => used - (before.servers[index] ?? 0)),
    postgres: after.postgres - before.postgres,
    driver: after.driver - before.driver,
  };
}

/** A student needs three hashes and a share of mistakes. Not for ever, where the cores are busy with something else. */
function quietSeconds(plans: readonly Plan[], bare: number): number {
  const students = plans.filter(({ bell }) => bell === null).length;
  return Math.min(students, (students * 3.5) / (bare * quietShare));
}

/** Lets these students come, and waits until nearly all of their hashing is done. */
async function window(
  recorder: Recorder,
  plans: readonly Plan[],
  all: Promise<Gone>[],
  at: Play,
  seconds: number,
): Promise<Span> {
  const from = performance.now();
  const hashedBefore = recorder.hashes.length;
  const mine = plans.map(async (plan) => {
    await wait(plan.comes * seconds * 1_000);
    return goTheWay(at, plan);
  });
  all.push(...mine);
  let done = 0;
  for (const one of mine)
    void one.then(
      () => (done += 1),
      () => (done += 1),
    );
  // The last ones look away, come back, wait for messages: what the cores can do shows before.
  while (done < plans.length * 0.9) await wait(50);
  process.stderr.write(
    `${done} of ${plans.length} are through after ${Math.round((performance.now() - from) / 1_000)} s\n`,
  );
  const hashes = recorder.hashes.slice(hashedBefore);
  return { from, to: hashes[Math.floor(hashes.length * 0.9)] ?? performance.now() };
}
