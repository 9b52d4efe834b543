import { execute, type DocumentNode } from 'graphql';
import { createLoaders } from '../../server/graphql/loaders.js';
import type { RequestContext } from '../../server/graphql/context.js';
import { createSchema } from '../../server/graphql/schema.js';
import { dutiesOf } from '../../server/rights/charge.js';
import type { Services } from '../../server/services.js';
import type { Bar } from '../bar.js';
import { median, perSecond, repeat } from './measure.js';
import { facts } from './request-portal.js';

const rounds = 9;
const pool = 10;

/** One question that somebody asks, with what shows that it was answered. */
export interface Question {
  readonly name: string;
  readonly actor: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AnswersBench {
  readonly questions: readonly { readonly name: string; ask(): Promise<void> }[];
  /** `SELECT 1` over the same pool. */
  selectOne(): Promise<void>;
  close(): Promise<void>;
}

/** Each answer within 100 ms is ten a second; one after another, with `SELECT 1` in the same rounds. */
export async function answers(start: (pool: number) => Promise<AnswersBench>): Promise<Bar[]> {
  const bench = await start(pool);
  try {
    const asked = [{ name: 'SELECT 1', ask: bench.selectOne }, ...bench.questions];
    const taken = await repeat(rounds, async () => {
      const times: number[] = [];
      for (const { ask } of asked) times.push(1 / (await perSecond([ask], 1)));
      return times;
    });
    const ofOne = median(taken.map(([time]) => time as number));
    process.stderr.write(`SELECT 1: ${(ofOne * 1_000).toFixed(1)} ms\n`);
    return bench.questions.map(({ name }, index) => ({
      name: `${name} / ten a second`,
      bar: 1,
      results: taken.map((round) => ({ ours: 1 / (round[index + 1] as number), limit: 10 })),
    }));
  } finally {
    await bench.close();
  }
}

/** Asks the schema as the server does, for somebody who is signed in, and has somebody found. */
export function asker(services: Services): (question: Question) => Promise<void> {
  const ask = answerer(services);
  return async (question) => {
    const { answer } = await ask(question);
    const { total = 0 } = (answer ?? {}) as { readonly total?: number };
    if (total === 0) throw new Error(`${question.name}: nobody was found`);
  };
}

/** @returns the answer's data; what failed is an exception */
export function answerer(services: Services): (question: Question) => Promise<Readonly<Record<string, unknown>>> {
  const schema = createSchema();
  return async ({ name, actor, document, variables }) => {
    const at = services.clock.now();
    const duties = dutiesOf(services.em.fork(), actor, at);
    const contextValue = {
      at,
      session: { account: actor, isInitial: false },
      services,
      portal: facts,
      loaders: createLoaders(services.em),
      duties: () => duties,
    } as Partial<RequestContext>;
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (errors !== undefined) throw new Error(`${name}: ${errors[0]?.message}`);
    return data ?? {};
  };
}
