import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../machines/definition/definition.js';
import { machineOf, type MachineId } from '../../machines/registry.js';
import { seededRandom, type Random } from '../../server/demonstration/random.js';
import { beginning } from '../../server/flows/snapshots.js';
import { judge } from '../../server/inspection/judged.js';
import { takeSteps, type AskedStep, type Standpoint } from '../../server/inspection/what-if-steps.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** For each walk by its number: numbers of neighbours would be too much alike. */
export function seeded(walk: number): Random {
  return seededRandom(Math.imul(walk, 2_654_435_761));
}

const minute = 60;
const waits = [0.001, minute, 31 * minute, 3 * 24 * 60 * minute];
const strange: readonly Json[] = [
  {},
  { answer: null },
  { attemptId: '13800000040', answer: { outcome: 'matches' } },
  { settlement: 5, caseId: '王演示' },
  { matches: 'true', credentialsAccepted: 1 },
];

const sent = (event: string, payload: Json = null): AskedStep => ({ event, payload, waitSeconds: null });
const wait = (waitSeconds: number): AskedStep => ({ event: null, payload: null, waitSeconds });

/** Where a machine begins in these walks. */
export function beginningOf(id: MachineId, at: number): Standpoint {
  const machine = machineOf(id);
  const { snapshot, deadlines } = beginning(machine, machine.walk.input, at);
  return { snapshot, deadlines, revision: 0, at };
}

/** So many random steps from somewhere: mostly what leads on, and anything else that somebody could try. */
export function randomSteps(id: MachineId, from: Standpoint, length: number, pick: Random): AskedStep[] {
  const steps: AskedStep[] = [];
  for (let at = from; steps.length < length;) {
    const step = oneOf(id, at, pick);
    steps.push(step);
    at = takeSteps(machineOf(id), at, [step]).end;
  }
  return steps;
}

function oneOf(id: MachineId, at: Standpoint, pick: Random): AskedStep {
  const any = <T>(values: readonly T[]): T => values[pick(values.length)] as T;
  const { accepted, refused } = judge(id, at.snapshot, at.at);
  const kind = pick(10);
  if (kind === 0) return wait(any(waits));
  if (kind === 1) {
    const next = Math.min(...at.deadlines.map(({ dueAt }) => dueAt));
    return wait(Number.isFinite(next) && next > at.at ? (next - at.at) / 1_000 : any(waits));
  }
  const events = kind > 4 && accepted.length > 0 ? accepted : [...accepted, ...refused];
  const { type, samples } = any(events);
  if (kind === 2) return sent(any([type, 'NO_SUCH_EVENT']), any(strange));
  return sent(type, kind > 6 ? (samples[0] ?? null) : any(samples));
}

/** Keeps texts as they are where tests of machines are kept, in a copy of the checkout's folders, and runs them all at once. */
export async function runTests(
  texts: ReadonlyMap<string, string>,
): Promise<{ code: number | null; report: TestReport; output: string }> {
  const output = join(checkout, 'test/output');
  await mkdir(output, { recursive: true });
  const root = await mkdtemp(join(output, 'what-if-'));
  try {
    await mkdir(join(root, 'test/machines'), { recursive: true });
    for (const folder of ['machines', 'server']) await symlink(join(checkout, folder), join(root, folder));
    await writeFile(join(root, 'vitest.config.ts'), `export default { test: { isolate: false, maxWorkers: 1 } };\n`);
    for (const [name, text] of texts) await writeFile(join(root, 'test/machines', `${name}.test.ts`), text);
    return await vitest(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTodoTests: number;
}

async function vitest(root: string) {
  const file = join(root, 'report.json');
  const args = ['run', '--root', root, '--reporter', 'json', '--outputFile', file];
  const child = spawn(process.execPath, [join(checkout, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ownEnvironment(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, report: JSON.parse(await readFile(file, 'utf8')) as TestReport, output };
}

/** Without what the vitest around it has said to its own workers. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
}
