import { startGovernment } from './start-government.js';

/** The stand-in as a program of its own: `STAND_IN_DATABASE_URL=… tsx server/government/main.ts`. */
const { env } = process;
const databaseUrl = env['STAND_IN_DATABASE_URL'];
if (databaseUrl === undefined) {
  process.stderr.write('STAND_IN_DATABASE_URL must be the address of a PostgreSQL: postgres://…\n');
  process.exit(1);
}
const { STAND_IN_CLIENT_ID: id, STAND_IN_CLIENT_SECRET: secret, STAND_IN_REDIRECT_URI: redirectUri } = env;
const government = await startGovernment({
  databaseUrl,
  host: '127.0.0.1',
  port: Number(env['STAND_IN_PORT'] ?? 4100),
  clients: id && secret && redirectUri ? [{ id, secret, redirectUris: [redirectUri] }] : [],
  production: env['NODE_ENV'] === 'production',
  clock: { now: () => Date.now() },
  log: (error) => void process.stderr.write(`${error.stack ?? error.message}\n`),
});
process.stdout.write(`${government.issuer}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void government.close());
