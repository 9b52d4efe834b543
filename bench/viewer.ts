import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ViewerDocument } from '../client/graphql/generated/graphql.js';
import { arrivedStudents } from './arrived-students.js';
import { recordBareAnswers } from './bare-answers.js';
import type { Bench } from './bar.js';
import { jsonOf, openHttpLoad, type HttpLoad } from './http-load.js';
import { perSecond } from './measure.js';
import { pageRequest } from './page-request.js';
import { startBenchPortal } from './portal.js';
import { startServerChild } from './server-child.js';

const pool = 10;
const connections = 16;
const people = 64;
const rounds = 9;
const perRound = 300;

/**
 * The viewer query, which every page asks first, as known operation of a server in production: with admission, session,
 * rights, masking and the machine's view. The limit is bare graphql-js that sends the same queries to the same database
 * (bare-graphql-program.ts). Both are processes of their own, asked in turn over as many connections.
 */
export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const directory = mkdtempSync(join(tmpdir(), 'shoudeng-bare-'));
  const closing: (() => unknown)[] = [() => rmSync(directory, { recursive: true, force: true })];
  try {
    const students = await arrivedStudents(portal, people);
    const product = await startServerChild('portal-program', portal.environment);
    closing.unshift(product.close);
    const answers = join(directory, 'answers.json');
    writeFileSync(answers, JSON.stringify(await recordBareAnswers(portal, students)));
    const bare = await startServerChild('bare-graphql-program', { ...portal.environment, BARE_ANSWERS: answers });
    closing.unshift(bare.close);

    const requests = students.map(({ cookie }) => pageRequest(ViewerDocument, {}, cookie));
    const loads = [
      await openHttpLoad(product.address, connections),
      await openHttpLoad(bare.address, connections),
    ] as const;
    closing.unshift(...loads.map((load) => load.close));
    for (const request of requests)
      deepStrictEqual(...((await Promise.all(loads.map((load) => asked(load, request)))) as [unknown, unknown]));

    const results = [];
    for (let round = 0; round < rounds + warmUps; round += 1) {
      const [ours, limit] = [await rate(loads[0], requests), await rate(loads[1], requests)];
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

async function asked(load: HttpLoad, request: Buffer): Promise<unknown> {
  const answer = await load.ask(request);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
  return jsonOf(answer);
}

function rate(load: HttpLoad, requests: readonly Buffer[]): Promise<number> {
  const tasks = Array.from({ length: perRound }, (_, index) => async () => {
    const { status, body } = await load.ask(requests[index % requests.length] as Buffer);
    if (status !== 200) throw new Error(`${status} ${body}`);
  });
  return perSecond(tasks, load.connections);
}
