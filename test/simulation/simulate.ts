import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { play } from './run.js';
import { openStage } from './stage.js';

const range = /^(\d+)(?:\.\.(\d+))?$/.exec(process.argv[2] ?? '1');
const directory = await makeDirectory();
const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
const stage = await openStage(database.url);
try {
  const began = performance.now();
  const cpu = process.cpuUsage();
  let steps = 0;
  const [from, to] = [Number(range?.[1]), Number(range?.[2] ?? range?.[1])];
  const watch = setInterval(
    () =>
      console.error(stage.world.seed, stage.world.trace.slice(-4)) ??
      void stage
        .query<any>(
          "select pid, state, wait_event_type, left(query, 120) q, pg_blocking_pids(pid) b from pg_stat_activity where datname = current_database() and state <> 'idle'",
        )
        .then((r) => console.error(r)),
    5000,
  ).unref();
  void watch;
  for (let n = from; n <= to; n += 1) {
    const seed = process.env['BACK'] ? from + to - n : n;
    const played = await play(stage, seed, { steps: Number(process.argv[3] ?? 12) });
    steps += played.steps;
    if (process.env['TRACES'])
      (await import('node:fs')).appendFileSync(process.env['TRACES'], `seed ${seed}\n${played.trace.join('\n')}\n`);
    if (from === to || played.violation) console.log(`seed ${seed}\n${played.trace.join('\n')}`);
  }
  const ms = performance.now() - began;
  console.log(
    `${to - from + 1} seeds, ${steps} steps, ${Math.round(ms)} ms, ${(ms / steps).toFixed(2)} ms a step, CPU ${Math.round(process.cpuUsage(cpu).user / 1000)} ms`,
  );
} finally {
  await stage.close();
  await database.stop();
  await removeDirectory(directory);
}
