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
  for (let seed = from; seed <= to; seed += 1) {
    const played = await play(stage, seed, Number(process.argv[3] ?? 30));
    steps += played.steps;
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
