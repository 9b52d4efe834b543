import { availableParallelism } from 'node:os';
import { median } from '../support/measure.js';
import type { Morning, Span } from './morning.js';
import { quantile } from './recorder.js';

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
const ms = (values: readonly number[], share: number) => quantile(values, share).toFixed(0).padStart(6);

/** What was measured of a morning, per student. */
export function figuresOf(morning: Morning) {
  const { outcomes, recorder, cpu, before, after, plans } = morning;
  const through = outcomes.filter((outcome) => outcome !== 'broken').length;
  const per = (total: number) => total / through;
  return {
    students: through,
    seconds: morning.seconds,
    cores: availableParallelism(),
    bareHashesPerSecond: median(morning.bare),
    cpuPerHash: morning.bareCpu,
    hashesPerStudent: per(recorder.hashes.length),
    requestsPerStudent: per(recorder.operations.reduce((sum, name) => sum + recorder.latencies(name).length, 0)),
    refusalsPerStudent: per([...recorder.refusals.values()].reduce((sum, count) => sum + count, 0)),
    sentBytesPerStudent: per(recorder.bytes),
    smsPerStudent: per(rowsOf(morning, 'public.sms_message')),
    bindShare: plans.filter(({ phone }) => phone !== null).length / plans.length,
    serverCpuPerStudent: per(cpu.servers.reduce((sum, used) => sum + used, 0) - idleOf(morning, 'servers')),
    postgresCpuPerStudent: per(cpu.postgres - idleOf(morning, 'postgres')),
    driverCpuPerStudent: per(cpu.driver),
    idleServerCpu: median(morning.idleCpu.servers),
    idlePostgresCpu: morning.idleCpu.postgres,
    commitsPerStudent: per(after.commits - before.commits),
    rowsPerStudent: per(after.rowsWritten - before.rowsWritten),
    walBytesPerStudent: per(after.walBytes - before.walBytes),
    walPageImagesPerStudent: per(after.walPageImages - before.walPageImages),
    bytesPerStudent: per(after.bytes - before.bytes),
    mostConnections: morning.connections.all,
    mostActiveConnections: morning.connections.active,
    effectLagMedian: quantile(morning.lags, 0.5),
    effectLag99: quantile(morning.lags, 0.99),
    serverMemory: Math.max(...morning.memory),
    openSockets: morning.openSockets,
  };
}

function idleOf({ idleCpu, seconds }: Morning, whose: 'servers' | 'postgres'): number {
  const used = whose === 'servers' ? idleCpu.servers.reduce((sum, one) => sum + one, 0) : idleCpu.postgres;
  return used * seconds;
}

function rowsOf({ before, after }: Morning, table: string): number {
  return (after.byTable.get(table)?.rows ?? 0) - (before.byTable.get(table)?.rows ?? 0);
}

export function tell(morning: Morning): string {
  const { recorder, quiet, bells } = morning;
  const lines = [
    `${'operation'.padEnd(18)} ${'answers'.padStart(7)} ${'refused'.padStart(7)}   quiet: p50    p99   bell: p50    p99  (ms)`,
  ];
  const row = (name: string, operation: string | null, refused: number) => {
    const during = bells.flatMap(({ from, to }) => recorder.latencies(operation, from, to));
    const calm = recorder.latencies(operation, quiet.from, quiet.to);
    const count = String(recorder.latencies(operation).length).padStart(7);
    lines.push(
      `${name.padEnd(18)} ${count} ${String(refused).padStart(7)}       ${ms(calm, 0.5)} ${ms(calm, 0.99)}      ${ms(during, 0.5)} ${ms(during, 0.99)}`,
    );
  };
  for (const name of recorder.operations) row(name, name, recorder.refusals.get(name) ?? 0);
  row('all but passwords', null, 0);
  const outcomes = Map.groupBy(morning.outcomes, (outcome) => outcome);
  lines.push(
    `${[...outcomes].map(([outcome, all]) => `${all.length} ${outcome}`).join(', ')}; told to try again ${recorder.busy} times; ` +
      `who was sent away waited ${quantile(recorder.waits, 0.5).toFixed(0)} ms (median), ${quantile(recorder.waits, 0.99).toFixed(0)} ms (p99)`,
    ...grown(morning),
    ...Object.entries(figuresOf(morning)).map(([name, value]) => `${name}: ${short(value)}`),
    ...bells.map((bell, index) => `bell ${index + 1}: ${percent(hashingShare(morning, bell, index))} of bare hashing`),
  );
  for (const broken of recorder.broken.slice(0, 10)) lines.push(`broken: ${broken}`);
  return `${lines.join('\n')}\n`;
}

/** What the portal hashed while a bell's students came, as a share of what the cores hash with nothing else to do. */
function hashingShare({ recorder, bare }: Morning, { from, to }: Span, index: number): number {
  return recorder.hashesBetween(from, to) / ((to - from) / 1_000) / bareAround(bare, index);
}

/** The mean of what was measured before a bell and after it. */
export function bareAround(bare: readonly number[], bell: number): number {
  return ((bare[bell + 1] as number) + (bare[bell + 2] as number)) / 2;
}

/** The tables that most was written to. */
function grown(morning: Morning): string[] {
  const written = [...morning.after.byTable.keys()].map((name) => ({ name, rows: rowsOf(morning, name) }));
  const most = written.toSorted((a, b) => b.rows - a.rows).slice(0, 14);
  return [
    `rows written per student: ${most.map(({ name, rows }) => `${name.replace('public.', '')} ${short(rows / morning.outcomes.length)}`).join(', ')}`,
  ];
}

const short = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
