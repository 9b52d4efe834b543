import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkout } from '../../../server/launch/prepare.js';

const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));

/** Runs the tests in a folder of the checkout with its Vitest. @returns all that it said; rejects where one failed */
export async function runVitest(directory: string): Promise<string> {
  const args = [vitest, 'run', '--root', checkout, '--project', 'fast', '--dir', directory];
  const child = spawn(process.execPath, args, { cwd: checkout, env: { ...process.env, NO_COLOR: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(said);
  return said;
}
