import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(checkout, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const caddyfile = read('deploy/Caddyfile');

/** What is set for the portal's servers. */
const settings = Object.fromEntries(
  /environment: &settings\n((?: {4}.*\n)+)/
    .exec(compose)![1]!
    .trimEnd()
    .split('\n')
    .map((line) => /^ {4}(\w+): '?([^']*)'?$/.exec(line)!.slice(1) as [string, string]),
);

describe('what could not be run here is at least not wrong by name', () => {
  test('the image is of the Node that everything is tested with', () => {
    const [major] = manifest.dependencies['node']!.split('.');
    expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([major, major]);
  });

  test('what is copied is there, and what is run as well', () => {
    for (const [, sources = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const source of sources.split(' ')) expect(existsSync(join(checkout, source)), source).toBe(true);
    for (const [, script = ''] of dockerfile.matchAll(/npm run (\S+)/g))
      expect(manifest.scripts).toHaveProperty(script);
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)![1]!) as string[];
    expect(existsSync(join(checkout, command.at(-1)!))).toBe(true);
    expect(manifest.dependencies).toHaveProperty('tsx');
    // The same memory and the same program as `npm start`.
    expect(manifest.scripts['start']).toBe(
      `tsx ${command.filter((word) => !['node', '--import', 'tsx'].includes(word)).join(' ')}`,
    );
  });

  test('everything that a server loads is in the image', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    const sources = readdirSync(join(checkout, 'server'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const outside = sources.flatMap((path) =>
      [...read(join('server', path)).matchAll(/from '((?:\.\.\/)+)(\w+)\//g)]
        .filter(([, up = '']) => up.length / 3 === path.split('/').length)
        .map(([, , room]) => room!),
    );
    for (const room of new Set(outside)) expect(copied).toContain(room);
  });

  test('secrets, data and development’s keys are not', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['.env', '.data', '.git', '*.backup']) expect(ignored).toContain(name);
    expect(read('.gitignore').split('\n')).toContain('.env');
  });

  test('every setting is one of the server’s, and with keys they are right', () => {
    const parts = readdirSync('server/config').map((name) => `server/config/${name}`);
    const known = ['server/config.ts', ...parts].map(read).join('');
    for (const name of Object.keys(settings)) expect(known, name).toContain(` ${name}: `);
    const key = () => randomBytes(32).toString('base64');
    const given: Record<string, string> = {
      PORTAL_DOMAIN: 'portal.example',
      DATABASE_PASSWORD: 'secret',
      PERSONAL_DATA_KEYS: `2026:${key()}`,
      BLIND_INDEX_KEY: key(),
      SIGNING_KEY: key(),
      METRICS_TOKEN: randomBytes(32).toString('hex'),
    };
    const env = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        value.replace(/\$\{(\w+)\}/g, (_all, of: string) => given[of] ?? ''),
      ]),
    );
    expect(readConfig(env)).toMatchObject({ ok: true, config: { environment: 'production', drainMs: 3000 } });
    // What is asked for is what the example has.
    const asked = [...compose.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name!);
    const example = [...read('deploy/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name!);
    expect([...new Set(asked)].sort()).toEqual(example.sort());
  });

  test('the proxy leads to the servers’ port, and asks for what they answer', () => {
    for (const [, port] of caddyfile.matchAll(/portal-\d:(\d+)/g)) expect(port).toBe(settings['PORT']);
    expect(dockerfile).toContain(`EXPOSE ${settings['PORT']} ${settings['METRICS_PORT']}`);
    const [, path = ''] = /health_uri (\S+)/.exec(caddyfile)!;
    expect(read('server/http/health.ts')).toContain(`'${path}'`);
    // One proxy in front, and one is believed.
    expect(settings['TRUST_PROXY']).toBe('1');
    // Neither servers nor database can be reached past it.
    expect(compose.match(/^ {4}ports:/gm)).toHaveLength(1);
  });

  test('a server has the time that it takes to end', () => {
    const [, grace] = /stop_grace_period: (\d+)s/.exec(compose)!;
    expect(Number(grace)).toBeGreaterThan(Number(settings['DRAIN_SECONDS']) + 7);
  });
});
