import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compressFiles } from './compress.js';
import { writeKnownOperations } from './operations-file.js';
import { LaunchError } from './launch-error.js';

/** What the built client depends on. */
const sources = ['client', 'machines', 'package-lock.json'];

/**
 * Builds the client into dist/client unless it was built from these very sources already.
 *
 * @throws LaunchError if it cannot be built
 */
export async function buildClientIfStale(checkout: string, say: (line: string) => void): Promise<void> {
  const stamp = join(checkout, 'dist', 'client.sha256');
  const fingerprint = fingerprintOf(sources.map((source) => join(checkout, source)));
  const isBuilt = existsSync(join(checkout, 'dist', 'client', 'index.html'));
  writeKnownOperations(checkout);
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  say('正在构建页面 Building the client …');
  await build(checkout);
  await compressFiles(join(checkout, 'dist', 'client'));
  writeFileSync(stamp, fingerprint);
}

/** In a process of its own: Vite sets variables that the server would see, and holds on to its memory. */
async function build(checkout: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json');
  const args = [join(dirname(manifest), 'bin', 'vite.js'), 'build', '--config', 'client/vite.config.ts'];
  const child = spawn(process.execPath, [...args, '--logLevel', 'warn'], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (text: Buffer) => (output += text.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new LaunchError(
      `The client could not be built into ${join(checkout, 'dist')}. Mend what the build says and start again:\n${output.trim()}`,
    );
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
