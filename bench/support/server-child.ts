import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeFlagsOf } from '../../test/support/node-flags.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const typescript = new URL('../../test/programs/typescript-loader.mjs', import.meta.url).href;
/** Whatever is measured beside the server runs by the same. */
const flags = nodeFlagsOf('start');

/** A server in a process of its own, so that nothing but its own work is on its thread. */
export interface ServerChild {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts a program of bench/programs/ that says its address with {@link tellAddress}. What it logs is written, and thrown away.
 *
 * @param more Node.js's own settings
 */
export async function startServerChild(
  program: string,
  environment: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<ServerChild> {
  const child = spawn(process.execPath, [...flags, ...more, '--import', typescript, `bench/programs/${program}.ts`], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`${program} ended with ${String(code)} before it listened`);
  });
  const [address] = (await Promise.race([once(child, 'message'), failed])) as [string];
  failed.catch(() => undefined);
  return {
    address,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Called by the program, once it listens. It ends when it is told to. */
export function tellAddress(address: string, close: () => Promise<void>): void {
  process.once('SIGTERM', () => void close().finally(() => process.exit(0)));
  process.once('disconnect', () => process.exit(1));
  process.send?.(address);
}
