import { deepStrictEqual } from 'node:assert';
import { PortalDocument, SchoolsDocument, ViewerDocument } from '../client/graphql/generated/graphql.js';
import { arrivedStudents } from './support/arrived-students.js';
import type { Bar, Bench, Round } from './bar.js';
import { jsonOf, withHttpLoad } from './support/http-load.js';
import { perSecond } from './support/measure.js';
import { pageRequest } from './support/page-request.js';
import { startBenchPortal } from './support/portal.js';
import { startServerChild } from './support/server-child.js';

const pool = 10;
const connections = 16;
const people = 64;
const rounds = 4;
/** Until all run at their speed. */
const warmUps = 2;

const peers = {
  mercurius: 'mercurius',
  'mercurius-jit': 'mercurius with jit',
  yoga: 'graphql-yoga',
} as const;

/** What pages ask: of the database much, a list, and of nothing but the layer. */
interface Question {
  readonly name: string;
  readonly requests: readonly Buffer[];
  readonly perRound: number;
}

/**
 * The product's front door beside other GraphQL servers with the very same schema, resolvers and services behind them
 * (programs/graphql-layer.ts): what admission, origins, known operations, headers, the log and Apollo Server cost. Each is a
 * process of its own, asked in turn over as many connections.
 */
export const bench: Bench = async () => {
  const portal = await startBenchPortal(pool);
  const closing: (() => unknown)[] = [];
  try {
    const cookies = (await arrivedStudents(portal, people)).map(({ cookie }) => cookie);
    const product = await startServerChild('portal', portal.environment);
    closing.unshift(product.close);
    const ours = product.address;
    const others = new Map<string, string>();
    for (const [layer, name] of Object.entries(peers)) {
      const peer = await startServerChild('graphql-layer', { ...portal.environment, GRAPHQL_LAYER: layer });
      closing.unshift(peer.close);
      others.set(name, peer.address);
    }
    const asked = (document: object, variables = {}) =>
      cookies.map((cookie) => pageRequest(document, variables, cookie));
    const questions: Question[] = [
      { name: 'viewer', requests: asked(ViewerDocument), perRound: 240 },
      { name: 'twenty schools', requests: asked(SchoolsDocument, { search: '中学' }), perRound: 240 },
      { name: 'portal', requests: asked(PortalDocument), perRound: 480 },
    ];
    for (const question of questions) await compare(question, ours, others.values());
    return await measure(questions, ours, others);
  } finally {
    for (const close of closing) await close();
    await portal.close();
  }
};

async function measure(
  questions: readonly Question[],
  ours: string,
  others: ReadonlyMap<string, string>,
): Promise<Bar[]> {
  const bars: Bar[] = [];
  for (const question of questions) {
    const results = new Map<string, Round[]>([...others.keys()].map((name) => [name, []]));
    for (let round = 0; round < rounds + warmUps; round += 1) {
      const mine = await rate(ours, question);
      for (const [name, address] of others) {
        const limit = await rate(address, question);
        if (round >= warmUps) results.get(name)?.push({ ours: mine, limit });
      }
    }
    for (const [name, taken] of results)
      bars.push({ name: `${question.name}, our GraphQL / ${name}`, bar: null, results: taken });
  }
  return bars;
}

/** All answer the same, but for the time. */
async function compare({ requests }: Question, ours: string, others: Iterable<string>): Promise<void> {
  const [request] = requests as [Buffer];
  const timeless = (answer: unknown) =>
    JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'serverTime' ? null : value))) as unknown;
  const ask = async (address: string) => timeless(jsonOf(await withHttpLoad(address, 1, (load) => load.ask(request))));
  const mine = await ask(ours);
  for (const other of others) deepStrictEqual(await ask(other), mine);
}

function rate(address: string, { requests, perRound }: Question): Promise<number> {
  return withHttpLoad(address, connections, (load) => {
    const tasks = Array.from({ length: perRound }, (_, index) => async () => {
      const { status, body } = await load.ask(requests[index % requests.length] as Buffer);
      if (status !== 200 || body.includes('"errors"')) throw new Error(`${status} ${body}`);
    });
    return perSecond(tasks, connections);
  });
}
