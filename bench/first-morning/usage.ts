import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Scene } from './scene.js';

/** CPU seconds since each began, by who used them. */
export interface CpuSeconds {
  readonly servers: readonly number[];
  readonly postgres: number;
  /** Of the driver that plays the students: no part of the portal, but of the same cores. */
  readonly driver: number;
}

const ticksPerSecond = 100;

export async function readCpu({ servers, database }: Scene): Promise<CpuSeconds> {
  const { user, system } = process.cpuUsage();
  return {
    servers: await Promise.all(servers.map(async (server) => (await statOf(server.pid()))?.own ?? 0)),
    postgres: await cpuOfPostgres(database),
    driver: (user + system) / 1e6,
  };
}

/** Of the database that somebody is connected to, on this machine. */
export async function cpuOfPostgres(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ note: string }>(`select pg_read_file('postmaster.pid') as note`);
  return ofFamily(Number(rows[0]?.note.split('\n')[0]));
}

/** Of a process, its children that live, and those that have ended. */
async function ofFamily(parent: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => statOf(Number(pid))));
  const family = stats.filter((stat) => stat !== null && (stat.pid === parent || stat.parent === parent));
  return family.reduce((sum, stat) => sum + (stat?.own ?? 0) + (stat?.ofEnded ?? 0), 0);
}

/** `null` where the process has ended meanwhile. See proc_pid_stat(5). */
async function statOf(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // After the command's name, which may hold blanks: field 3, the state, comes first.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
  return { pid, parent: Number(fields[1]), own: seconds(11), ofEnded: seconds(13) };
}

/** Resident memory of a process in bytes. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
