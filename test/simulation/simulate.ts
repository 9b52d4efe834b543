import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { gate, nightly, play, type Length } from './run.js';
import { openStage, type Stage } from './stage.js';

const usage = `npm run simulate -- --seed 7            plays one world and tells all of it
npm run simulate -- --seeds 1..2000     plays many, and tells those in which a rule breaks
                    --long              weeks with everybody, as at night; their seeds are others
                    --steps 40          another length
                    --until 12          stops after so many steps
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    seed: { type: 'string' },
    seeds: { type: 'string' },
    steps: { type: 'string' },
    until: { type: 'string' },
    long: { type: 'boolean', default: false },
  },
});

/** @returns how many worlds broke a rule */
async function playAll(stage: Stage, from: number, to: number, length: Length): Promise<number> {
  const began = performance.now();
  let [broken, steps] = [0, 0];
  for (let seed = from; seed <= to; seed += 1) {
    const played = await play(stage, seed, length);
    steps += played.steps;
    if (played.violation !== null) broken += 1;
    if (from === to || played.violation !== null) say(`seed ${seed}\n${played.trace.join('\n')}`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`simulation: ${to - from + 1} seeds, ${steps} steps, ${broken} broken, ${seconds} s`);
  return broken;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const range = /^(\d+)(?:\.\.(\d+))?$/.exec(values.seeds ?? values.seed ?? '');
  if (range === null) {
    process.stderr.write(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const usual = values.long ? nightly : gate;
  const steps = Number(values.until ?? values.steps ?? usual.steps);
  const length = { ...usual, steps, ...(values.until === undefined ? {} : { endsWell: false }) };
  const directory = await makeDirectory();
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const stage = await openStage(database.url);
  try {
    const broken = await playAll(stage, Number(range[1]), Number(range[2] ?? range[1]), length);
    process.exitCode = broken > 0 ? 1 : 0;
  } finally {
    await stage.close();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();
