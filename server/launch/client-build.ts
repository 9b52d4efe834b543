import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the built client depends on. */
const sources = ['client', 'machines', 'package-lock.json'];

/** Builds the client unless it was built from these very sources already. */
export async function buildClientIfStale(checkout: string, say: (line: string) => void): Promise<void> {
  const stamp = join(checkout, 'dist', 'client.sha256');
  const fingerprint = fingerprintOf(sources.map((source) => join(checkout, source)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  say('正在构建页面 Building the client …');
  const { build } = await import('vite');
  await build({ configFile: join(checkout, 'client', 'vite.config.ts'), logLevel: 'error' });
  writeFileSync(stamp, fingerprint);
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
