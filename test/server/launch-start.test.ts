import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmptyDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram, type Program } from '../support/program.js';
import { canBeNobody, isRoot, nobody } from '../support/system-users.js';
import { atNight } from '../support/thorough.js';

const sample = '14010119110101001X';

let directory: string;
const programs = new Set<Program>();

beforeEach(async () => {
  directory = await makeDirectory();
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGTERM');
  await Promise.all([...programs].map(({ ended }) => ended));
  programs.clear();
  await removeDirectory(directory);
});

function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const own = { HOME: directory, SHOUDENG_DATA_DIR: directory, PORT: '0', ARGON2_MEMORY_KIB: '1024' };
  return { PATH: process.env['PATH'], ...own, ...settings };
}

/** What `npm start` runs. */
function run(settings: Record<string, string> = {}, options: { uid?: number; gid?: number } = {}): Program {
  const program = runProgram('server/launch/start.ts', [], { env: environment(settings), ...options });
  programs.add(program);
  return program;
}

/** Reads what is said until the last account was named. */
async function banner(program: Program): Promise<string> {
  let text = '';
  while (!text.includes('decides about conflicts')) text += `${await program.line()}\n`;
  return text;
}

function addressIn(said: string): string {
  return /首登 Shoudeng\s+(\S+)/.exec(said)?.[1] ?? '';
}

/** Of the government platform's stand-in. */
function standInAt(said: string): string {
  return /山西政务服务平台.*\s(http:\S+)/.exec(said)?.[1] ?? '';
}

async function end({ child, ended }: Program, signal: NodeJS.Signals) {
  child.kill(signal);
  return ended;
}

/** Whether the embedded database runs: its note is the last thing that it removes. */
async function isDatabaseUp(): Promise<boolean> {
  const files = await readdir(join(directory, 'postgres')).catch((): string[] => []);
  return files.includes('postmaster.pid');
}

/** What a command beside the server says, about the sample student. */
async function account(verb: string): Promise<string> {
  const args = [verb, '--student', sample];
  return (await runProgram('server/cli/account.ts', args, { env: environment({}) }).ended).output;
}

/** It did not start, and says why in a sentence. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const { code, output } = await run(settings).ended;
  expect(code).toBe(1);
  expect(output).not.toMatch(/^\s+at /m);
  return output;
}

describe('npm start', () => {
  test('says where the portal is and what to try, ends with its database, and keeps all data', async () => {
    const first = run();
    const said = await banner(first);
    for (const text of [sample, 'xs0101001X', '82700011', '82700001', 'unlock', '/development/sms'])
      expect(said).toContain(text);
    const origin = addressIn(said);
    expect(await (await fetch(origin)).text()).toContain('<div id="app">');
    // The government platform's stand-in is another system: it has an address, a store and pages of its own.
    const standIn = standInAt(said);
    for (const path of ['/development/sms', '/development/people']) expect(said).toContain(standIn + path);
    const discovery = await fetch(`${standIn}/openid/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: `${standIn}/openid` });
    expect(await (await fetch(`${standIn}/sign-in`)).text()).toContain('山西政务服务平台');
    // Commands beside it see the same data, whether it runs or not.
    expect(await account('lock')).toContain('1 个账号没有改变');
    expect(await account('unlock')).toContain('已解锁 1 个账号');
    expect(await isDatabaseUp()).toBe(true);
    expect((await end(first, 'SIGINT')).code).toBe(0);
    expect(await isDatabaseUp()).toBe(false);
    expect(await account('lock')).toContain('已锁定 1 个账号');
    expect(await isDatabaseUp()).toBe(false);

    const second = run();
    await banner(second);
    expect(await account('unlock')).toContain('已解锁 1 个账号');
    expect((await end(second, 'SIGTERM')).code).toBe(0);
    expect(await isDatabaseUp()).toBe(false);
  });

  test.runIf(atNight)(
    'through npm, Ctrl-C in the terminal ends everything, also when nobody reads what is said',
    async () => {
      const child = spawn('npm', ['start'], {
        env: environment({}),
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      let said = '';
      for await (const text of child.stdout) if ((said += String(text)).includes('ready to sign in')) break;
      const addresses = [addressIn(said), standInAt(said)];
      for (const address of addresses) expect((await fetch(address)).ok).toBe(true);
      // The terminal sends it to the whole group.
      process.kill(-(child.pid as number), 'SIGINT');
      await ended;
      await expect.poll(isDatabaseUp, { timeout: 20_000 }).toBe(false);
      for (const address of addresses) await expect(fetch(address)).rejects.toThrow();
    },
  );

  test.runIf(canBeNobody && atNight)('works for an ordinary user', async () => {
    await chown(directory, nobody.uid, nobody.gid);
    const program = run({}, nobody);
    expect(await banner(program)).toContain(sample);
    expect((await end(program, 'SIGINT')).code).toBe(0);
  });

  test.runIf(isRoot && atNight)('works in a folder that only root can enter', async () => {
    const closed = await makeDirectory(0o700);
    try {
      const program = run({ SHOUDENG_DATA_DIR: join(closed, 'data') });
      expect(await banner(program)).toContain(sample);
      expect((await end(program, 'SIGINT')).code).toBe(0);
    } finally {
      await removeDirectory(closed);
    }
  });

  test.runIf(atNight)(
    'on a database of one’s own there is no embedded one, with a government platform no stand-in',
    async () => {
      const database = await createEmptyDatabase();
      const GOVERNMENT_ISSUER = 'https://government.example/openid';
      const government = { GOVERNMENT_ISSUER, GOVERNMENT_CLIENT_ID: 'shoudeng', GOVERNMENT_CLIENT_SECRET: 'secret' };
      const program = run({ DATABASE_URL: database.url, ...government });
      const said = await banner(program);
      expect(said).toContain(sample);
      expect(standInAt(said)).toBe('');
      expect(await isDatabaseUp()).toBe(false);
      expect((await end(program, 'SIGINT')).code).toBe(0);
      await database.drop();
    },
  );
});

describe('npm start that cannot start says why', () => {
  test('a taken port', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    // It takes the port last: the demonstration's schools come before it, its students need not.
    const settings = { PORT: String(port), DEMONSTRATION: 'schools' };
    expect(await refusal(settings)).toContain(`Port ${port} is taken`);
    expect(await isDatabaseUp()).toBe(false);
    await new Promise((resolve) => taken.close(resolve));
  });

  test('settings that are wrong, all of them at once', async () => {
    const said = await refusal({ PORT: 'abc', LOCKOUT_MINUTES: '0', DATABASE_URL: 'mysql://root:geheim@localhost/x' });
    for (const name of ['PORT', 'LOCKOUT_MINUTES', 'DATABASE_URL']) expect(said).toContain(name);
    expect(said).not.toContain('geheim');
  });

  test.runIf(atNight)('a data directory that is a file', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    expect(await refusal({ SHOUDENG_DATA_DIR: file })).toContain(`${file} must be a directory`);
  });

  test.runIf(atNight)('a damaged database', async () => {
    await mkdir(join(directory, 'postgres'), { recursive: true });
    await writeFile(join(directory, 'postgres', 'PG_VERSION'), '12\n');
    await writeFile(join(directory, 'secrets.json'), '{}');
    expect(await refusal({})).toMatch(/secrets\.json are damaged/);
  });

  test.runIf(atNight)('keys that are gone', async () => {
    await mkdir(join(directory, 'postgres'));
    expect(await refusal({})).toContain('secrets.json is missing');
  });

  test.runIf(atNight)('a database that does not answer', async () => {
    const said = await refusal({ DATABASE_URL: 'postgres://shoudeng:geheim@127.0.0.1:1/shoudeng' });
    expect(said).toContain('Nothing answers at the address in DATABASE_URL');
    expect(said).not.toContain('geheim');
  });

  test('production without keys, database and address', async () => {
    const said = await refusal({ NODE_ENV: 'production' });
    for (const name of ['PUBLIC_ORIGIN', 'DATABASE_URL', 'PERSONAL_DATA_KEYS', 'BLIND_INDEX_KEY', 'SIGNING_KEY'])
      expect(said).toContain(name);
  });
});
