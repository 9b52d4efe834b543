import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge } from './judge.js';
import { readManifests } from './manifests.js';
import { policy } from './policy.js';

const usage = `Usage:
  npm run supply-chain                  licences, pins, lock file, install scripts; needs no network
  npm run supply-chain -- audit         known vulnerabilities of what ships, from the registry
  npm run supply-chain -- sbom FILE     what ships, as CycloneDX 1.5 (JSON)

Exit codes: 0 in order, 1 faults, 2 typed wrong, 3 the registry did not answer`;

const checkout = fileURLToPath(new URL('..', import.meta.url));

function check(): number {
  const manifests = readManifests(checkout);
  const faults = judge(manifests, policy);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const count = Object.keys(manifests.lock.packages).length - 1;
  process.stdout.write(`supply chain: ${count} packages, ${faults.length} faults\n`);
  return faults.length === 0 ? 0 : 1;
}

/** What tests and tools alone depend on ships with nothing, and would hide what matters. */
const npm = (args: readonly string[]) =>
  spawnSync('npm', [...args, '--omit=dev'], { cwd: checkout, encoding: 'utf8', maxBuffer: 100_000_000 });

/** Silence of the registry is no good news: it has a code of its own. */
function audit(): number {
  const { stdout, stderr } = npm(['audit', '--json']);
  const counts = readCounts(stdout);
  if (counts === null) {
    process.stderr.write(`${stderr}the registry did not answer: nothing is known\n`);
    return 3;
  }
  const { total = 0, info = 0, low = 0 } = counts;
  const grave = total - info - low;
  process.stdout.write(grave > 0 ? `${stdout}\n` : '');
  process.stdout.write(`audit: ${total} known vulnerabilities, ${grave} of them moderate or worse\n`);
  return grave === 0 ? 0 : 1;
}

function readCounts(answer: string): Readonly<Record<string, number>> | null {
  try {
    return (
      (JSON.parse(answer) as { metadata?: { vulnerabilities?: Record<string, number> } }).metadata?.vulnerabilities ??
      null
    );
  } catch {
    return null;
  }
}

function writeSbom(file: string): number {
  const { status, stdout, stderr } = npm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only']);
  if (status !== 0) {
    process.stderr.write(stderr);
    return 1;
  }
  writeFileSync(file, stdout);
  const { components } = JSON.parse(stdout) as { readonly components: readonly unknown[] };
  process.stdout.write(`${file}: ${components.length} components\n`);
  return 0;
}

function run([verb, file, ...others]: readonly string[]): number {
  if (verb === undefined) return check();
  if (verb === 'audit' && file === undefined) return audit();
  if (verb === 'sbom' && file !== undefined && others.length === 0) return writeSbom(file);
  process.stderr.write(`${usage}\n`);
  return 2;
}

process.exitCode = run(process.argv.slice(2));
