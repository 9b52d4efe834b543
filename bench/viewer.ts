import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ViewerDocument } from '../client/graphql/generated/graphql.js';
import { arrivedStudents } from './support/arrived-students.js';
import { recordBareAnswers } from './support/bare-answers.js';
import type { Bench } from './bar.js';
import { jsonOf, withHttpLoad } from './support/http-load.js';
import { perSecond } from './support/measure.js';
import { pageRequest } from './support/page-request.js';
import { startBenchPortal } from './support/portal.js';
import { startServerChild } from './support/server-child.js';

const pool = 10;
const connections = 16;
const people = 64;
const rounds = 9;
const perRound = 300;

/**
 * The viewer query, which every page asks first, as known operation of a server in production: with admission, session,
 * rights, masking and the machine's view. The limit is bare graphql-js that sends the same queries to the same database
 * (programs/bare-graphql.ts). Both are processes of their own, asked in turn over as many connections.
 */
export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const directory = mkdtempSync(join(tmpdir(), 'shoudeng-bare-'));
  const closing: (() => unknown)[] = [() => rmSync(directory, { recursive: true, force: true })];
  try {
    const students = await arrivedStudents(portal, people);
    const product = await startServerChild('portal', portal.environment);
    closing.unshift(product.close);
    const answers = join(directory, 'answers.json');
    writeFileSync(answers, JSON.stringify(await recordBareAnswers(portal, students)));
    const bare = await startServerChild('bare-graphql', { ...portal.environment, BARE_ANSWERS: answers });
    closing.unshift(bare.close);

    const requests = students.map(({ cookie }) => pageRequest(ViewerDocument, {}, cookie));
    for (const request of requests)
      deepStrictEqual(await asked(product.address, request), await asked(bare.address, request));

    const results = [];
    for (let round = 0; round < rounds + warmUps; round += 1) {
      const [ours, limit] = [await rate(product.address, requests), await rate(bare.address, requests)];
      if (round >= warmUps) results.push({ ours, limit });
    }
    return [{ name: 'viewer queries / bare graphql-js on the same SQL', bar: 0.7, results }];
  } finally {
    for (const close of closing) await close();
    await portal.close();
  }
};

/** Until both run at their speed. */
const warmUps = 3;

async function asked(address: string, request: Buffer): Promise<unknown> {
  const answer = await withHttpLoad(address, 1, (load) => load.ask(request));
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
  return jsonOf(answer);
}

function rate(address: string, requests: readonly Buffer[]): Promise<number> {
  return withHttpLoad(address, connections, (load) => {
    const tasks = Array.from({ length: perRound }, (_, index) => async () => {
      const { status, body } = await load.ask(requests[index % requests.length] as Buffer);
      if (status !== 200) throw new Error(`${status} ${body}`);
    });
    return perSecond(tasks, connections);
  });
}
