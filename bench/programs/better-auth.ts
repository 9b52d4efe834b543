import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import * as quick from '@node-rs/argon2';
import * as reference from 'argon2';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import pg from 'pg';
import { argon2Parameters } from '../support/argon2-parameters.js';
import { peerUser } from '../support/peer-user.js';
import { tellAddress } from '../support/server-child.js';

/**
 * better-auth as its documentation has it for production: e-mail and password, PostgreSQL through a pool of its own, on
 * node:http, sessions in the database. Its limit of requests by address is off, as all come from one; with
 * `PEER_HASHING=argon2` it hashes as the product does (its "Email & Password", "Configuration: password"), with `reference`
 * by argon2's reference implementation, else by its own scrypt.
 */
const {
  PEER_DATABASE_URL: connectionString,
  DATABASE_POOL: pool,
  PEER_USERS: users,
  PEER_HASHING: hashing,
} = process.env;
interface Stored {
  readonly hash: string;
  readonly password: string;
}
const hashings = {
  argon2: {
    hash: (password: string) => quick.hash(password, argon2Parameters),
    verify: (stored: Stored) => quick.verify(stored.hash, stored.password),
  },
  reference: {
    hash: (password: string) => reference.hash(password, argon2Parameters),
    verify: (stored: Stored) => reference.verify(stored.hash, stored.password),
  },
  scrypt: null,
};
const password = hashings[hashing as keyof typeof hashings];
const database = new pg.Pool({ connectionString, max: Number(pool) });
const options = {
  database,
  baseURL: 'https://portal.example',
  secret: randomBytes(32).toString('base64'),
  emailAndPassword: { enabled: true, autoSignIn: false, ...(password && { password }) },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
} satisfies BetterAuthOptions;
const { runMigrations } = await getMigrations(options);
await runMigrations();
const auth = betterAuth(options);
for (let index = 0; index < Number(users); index += 1) await auth.api.signUpEmail({ body: peerUser(index) });

const server = createServer(toNodeHandler(auth));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  tellAddress(`http://127.0.0.1:${port}`, async () => {
    server.close();
    server.closeAllConnections();
    await database.end();
  });
});
