import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bar } from './bar.js';
import { benches } from './benches.js';
import { isMet, isWorse, readResults, resultOf, writeResults, type Result, type Section } from './results.js';

/**
 * `npm run bench`: every bench that does not take minutes, a quarter of an hour in all. `npm run bench -- NAME…`: those.
 * Writes `bench/results.md`; exit code 1 where a ratio falls short of its bar or a bench fails, 2 typed wrong.
 */
const file = fileURLToPath(new URL('results.md', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(', ')}. Say what to measure: npm run bench -- ${Object.keys(benches).join(' | ')}`);
    return 2;
  }
  const wanted = named.length > 0 ? named : Object.keys(benches).filter((name) => benches[name]?.isLong !== true);
  const landed = readResults(landedResults());
  const measured: Section[] = [];
  const failed: string[] = [];
  for (const name of wanted) {
    const section = await measure(name);
    if (section === null) failed.push(name);
    else measured.push(section);
    if (section !== null) tell(section, landed);
  }
  keep(measured);
  return conclude(measured, landed, failed);
}

/** @returns null where it failed: it has said why */
async function measure(name: string): Promise<Section | null> {
  const begun = performance.now();
  const circumstances = `${new Date().toISOString().slice(0, 10)}, ${machine()}, load ${loadavg()[0]?.toFixed(1)} before`;
  const child = fork(new URL('run-one.ts', import.meta.url), [name], { execArgv: ['--import', 'tsx'] });
  let bars: readonly Bar[] | null = null;
  child.on('message', (sent) => (bars = sent as readonly Bar[]));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 || bars === null) return null;
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  return { bench: name, circumstances: `${circumstances}, ${seconds} s`, results: (bars as Bar[]).map(resultOf) };
}

function machine(): string {
  const all = cpus();
  return `${all.length} × ${all[0]?.model.trim()}, Node ${process.versions.node}`;
}

function tell({ bench, circumstances, results }: Section, landed: readonly Section[]): void {
  say(`${bench} (${circumstances})`);
  for (const result of results) say(`  ${line(result, before(landed, bench, result))}`);
}

function line(result: Result, landed: Result | undefined): string {
  const { name, ratio, bar, figures, rounds } = result;
  const held = bar === null ? '' : `bar ${bar}, `;
  const verdict = isMet(result) ? (bar === null ? '    ' : 'ok  ') : 'FAIL';
  const compared = landed === undefined ? '' : `, landed ${landed.ratio.toFixed(2)}`;
  const worse = isWorse(result, landed) ? ' WORSE' : '';
  return `${verdict} ${ratio.toFixed(2)}  ${name} (${held}${figures}, ±${(result.noise * 100).toFixed(0)} %, ${rounds} rounds${compared}${worse})`;
}

const before = (landed: readonly Section[], bench: string, { name }: Result) =>
  landed.find((section) => section.bench === bench)?.results.find((result) => result.name === name);

/** The table as of the commit that stands; outside a repository the one that lies there. */
function landedResults(): string {
  try {
    const options = { cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['show', 'HEAD:./results.md'], options);
  } catch {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
}

/** Sections that were not measured stay as they are. */
function keep(measured: readonly Section[]): void {
  const kept = existsSync(file) ? readResults(readFileSync(file, 'utf8')) : [];
  const all = [...measured, ...kept];
  const sections = Object.keys(benches).flatMap((name) => all.find(({ bench }) => bench === name) ?? []);
  writeFileSync(file, writeResults(sections));
}

function conclude(measured: readonly Section[], landed: readonly Section[], failed: readonly string[]): number {
  const results = measured.flatMap(({ bench, results: of }) => of.map((result) => ({ bench, result })));
  const worse = results.filter(({ bench, result }) => isWorse(result, before(landed, bench, result)));
  for (const { bench, result } of worse) say(`worse than landed: ${bench}: ${result.name}`);
  for (const name of failed) say(`failed: ${name}`);
  const held = results.map(({ result }) => result).filter(({ bar }) => bar !== null);
  const met = held.filter(isMet).length;
  say(`bench: ${held.length} bars, ${met} met`);
  return met === held.length && failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
