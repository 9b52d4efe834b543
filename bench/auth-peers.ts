import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { SignInDocument } from '../client/graphql/generated/graphql.js';
import { Captcha } from '../server/database/entities/captcha.js';
import { newId } from '../server/database/ids.js';
import { Cookies } from '../server/http/cookies.js';
import { arrivedStudents, ownPassword, type ArrivedStudent } from './support/arrived-students.js';
import { argon2Parameters } from './support/argon2-parameters.js';
import type { Bar, Bench, Round } from './bar.js';
import { postOf, withHttpLoad } from './support/http-load.js';
import { perSecond } from './support/measure.js';
import { pageRequest } from './support/page-request.js';
import { peerUser } from './support/peer-user.js';
import { startBenchPortal, type BenchPortal } from './support/portal.js';
import { startServerChild } from './support/server-child.js';

const pool = 10;
const concurrencies = [8, 16];
const rounds = 3;
/** A hash of production takes a tenth of a second here. */
const perRound = 32;

/** The peer by its defaults, with the product's hashing, and with argon2's reference implementation. Each has its database. */
const peers = ['scrypt', 'argon2', 'reference'] as const;
type Server = 'ours' | (typeof peers)[number];
type Sides = Readonly<Record<Server | 'bare', number>>;

/**
 * Sign-ins over HTTP beside better-auth's (programs/better-auth.ts) on the same PostgreSQL: argon2id at the same
 * parameters, as many connections to the database, each server a process with libuv's own number of threads. Ours judges
 * a captcha, limits of failures and spraying, takes the event through the flow and answers with the viewer. The bar is
 * beside a peer that hashes by the same library; what the library makes of it (decision 0040) shows beside the other.
 */
export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const closing: (() => unknown)[] = [];
  try {
    const students = await arrivedStudents(portal, perRound);
    const product = await startServerChild('portal', portal.environment);
    closing.unshift(product.close);
    const addresses: Record<Server, string> = { ours: product.address, scrypt: '', argon2: '', reference: '' };
    for (const hashing of peers) {
      const peer = await startServerChild('better-auth', {
        ...portal.environment,
        PEER_DATABASE_URL: await emptyDatabase(portal, hashing),
        PEER_HASHING: hashing,
        PEER_USERS: String(perRound),
      });
      closing.unshift(peer.close);
      addresses[hashing] = peer.address;
    }
    const bars: Bar[] = [];
    for (const connections of concurrencies) {
      const taken: Sides[] = [];
      // The first one warms up.
      for (let round = 0; round <= rounds; round += 1)
        taken.push(await measure(portal, students, addresses, connections));
      bars.push(...barsOf(taken.slice(1), connections));
    }
    return bars;
  } finally {
    for (const close of closing) await close();
    await portal.close();
  }
};

function barsOf(taken: readonly Sides[], connections: number): Bar[] {
  const beside = (limit: keyof Sides): Round[] => taken.map((sides) => ({ ours: sides.ours, limit: sides[limit] }));
  const name = `sign-ins at ${connections} connections / better-auth`;
  return [
    { name: `${name}, same argon2id`, bar: 1.3, results: beside('argon2') },
    { name: `${name}, argon2id’s reference implementation`, bar: null, results: beside('reference') },
    { name: `${name}, its own scrypt`, bar: null, results: beside('scrypt') },
    {
      name: `most that any server could have, hashing alone, at ${connections} connections / better-auth, same argon2id`,
      bar: null,
      results: taken.map(({ bare, argon2 }) => ({ ours: bare, limit: argon2 })),
    },
  ];
}

async function measure(
  portal: BenchPortal,
  students: readonly ArrivedStudent[],
  addresses: Readonly<Record<Server, string>>,
  connections: number,
): Promise<Sides> {
  const mine = await Promise.all(students.map((student) => signInRequest(portal, student)));
  const theirs = students.map((_student, index) => {
    const { email, password } = peerUser(index);
    return postOf('/api/auth/sign-in/email', {}, { email, password });
  });
  return {
    bare: await bareRate(),
    ours: await rate(addresses.ours, connections, mine, '"maskedNationalId"'),
    scrypt: await rate(addresses.scrypt, connections, theirs, '"token"'),
    argon2: await rate(addresses.argon2, connections, theirs, '"token"'),
    reference: await rate(addresses.reference, connections, theirs, '"token"'),
  };
}

/** A browser that nobody knows yet, whose person has read the captcha. */
async function signInRequest({ composition }: BenchPortal, { nationalId }: ArrivedStudent): Promise<Buffer> {
  const { em, signer, clock } = composition.services;
  const cookies = new Cookies(signer, true);
  const { device, cookie } = cookies.newDevice();
  const id = newId();
  await em.fork().insert(Captcha, {
    id,
    purpose: 'SIGN_IN',
    answerHash: signer.hash('captcha-answer', `${id}\0ABCD`),
    browserHash: signer.hash('captcha-browser', device),
    expiresAt: new Date(clock.now() + 120_000),
  });
  const input = { account: nationalId, password: ownPassword, captchaId: id, captchaAnswer: 'ABCD' };
  return pageRequest(SignInDocument, { input }, `${cookies.deviceName}=${cookie}`);
}

/** As many of them as the cores verify where nothing else is done. */
async function bareRate(): Promise<number> {
  const stored = await hash(ownPassword, argon2Parameters);
  const tasks = Array.from({ length: perRound }, () => async () => void (await verify(stored, ownPassword)));
  return perSecond(tasks, availableParallelism());
}

/** @param sign what the answer has of somebody who is in */
function rate(address: string, connections: number, requests: readonly Buffer[], sign: string): Promise<number> {
  return withHttpLoad(address, connections, (load) => {
    const tasks = requests.map((request) => async () => {
      const { status, body } = await load.ask(request);
      if (status !== 200 || !body.includes(sign)) throw new Error(`${status} ${body}`);
    });
    return perSecond(tasks, connections);
  });
}

async function emptyDatabase({ databaseUrl }: BenchPortal, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create database peer_${name}`);
  await client.end();
  return Object.assign(new URL(databaseUrl), { pathname: `/peer_${name}` }).href;
}
