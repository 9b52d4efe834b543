import { createHash } from 'node:crypto';
import { graphql } from 'graphql';
import { ViewerDocument } from '../../client/graphql/generated/graphql.js';
import { createSchema } from '../../server/graphql/schema.js';
import type { ArrivedStudent } from './arrived-students.js';
import type { BenchPortal } from './portal.js';
import { recordQueries, type RecordedQueries, type RecordedQuery } from './recorded-queries.js';
import { contextOf, requestPortal } from './request-portal.js';

/** What a bare server needs to send the product's queries and to answer as it does, for each session. */
export type BareAnswers = readonly {
  readonly tokenHash: string;
  readonly account: string;
  /** Looks the session up. */
  readonly session: readonly RecordedQuery[];
  /** Reads the viewer. */
  readonly queries: RecordedQueries;
  readonly viewer: unknown;
}[];

/** Asks the product in this process as each of the students, and writes down what it sends and what it answers. */
export async function recordBareAnswers(
  { composition }: BenchPortal,
  students: readonly ArrivedStudent[],
): Promise<BareAnswers> {
  const portal = requestPortal(composition);
  const schema = createSchema();
  const ask = async ({ cookie }: ArrivedStudent) => {
    const contextValue = await contextOf(portal, { headers: { cookie }, socket: {} as never });
    const { data, errors } = await graphql({ schema, source: String(ViewerDocument), contextValue });
    if (errors !== undefined || data?.['viewer'] == null) throw errors?.[0] ?? new Error('nobody is signed in');
    return data['viewer'];
  };
  // Queries that wait for a new connection would look as if they waited for each other.
  await Promise.all(students.slice(0, 10).map(ask));
  const answers = [];
  for (const student of students) {
    let viewer: unknown;
    const [session, ...queries] = await recordQueries(
      composition.services.em,
      async () => (viewer = await ask(student)),
    );
    if (session === undefined || queries.length === 0) throw new Error('the product asked the database for nothing');
    const tokenHash = createHash('sha256').update(student.token).digest('hex');
    answers.push({ tokenHash, account: student.id, session, queries, viewer });
  }
  return answers;
}
