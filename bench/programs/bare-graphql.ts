import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, GraphQLObjectType, GraphQLSchema, parse, validate, type DocumentNode } from 'graphql';
import pg from 'pg';
import type { BareAnswers } from '../support/bare-answers.js';
import { tellAddress } from '../support/server-child.js';

/**
 * The least that answers the viewer query: graphql-js on node:http, with the contract's own types, one parsed and
 * validated document for each text, and the product's queries on as many connections. What a view works out of the rows
 * (opening what is sealed, asking the machine) it has from the product, and pays nothing for.
 */
const { DATABASE_URL: connectionString, DATABASE_POOL: pool, BARE_ANSWERS: file = '' } = process.env;
const database = new pg.Pool({ connectionString, max: Number(pool) });
const known = new Map((JSON.parse(readFileSync(file, 'utf8')) as BareAnswers).map((one) => [one.tokenHash, one]));
const contract = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

interface Context {
  readonly signedIn: BareAnswers[number] | null;
}

const schema = new GraphQLSchema({
  query: new GraphQLObjectType<undefined, Context>({
    name: 'Query',
    fields: {
      viewer: {
        type: contract.getType('Viewer') as GraphQLObjectType,
        async resolve(_root, _args, { signedIn }) {
          if (signedIn === null) return null;
          for (const batch of signedIn.queries)
            await Promise.all(batch.map((query) => database.query(query as pg.QueryConfig)));
          return signedIn.viewer;
        },
      },
    },
  }),
});

async function contextOf({ headers: { cookie = '' } }: IncomingMessage): Promise<Context> {
  const [, token] = /(?:^|; )__Host-session=([\w-]+)/.exec(cookie) ?? [];
  const one = token && known.get(createHash('sha256').update(token).digest('hex'));
  if (!one) return { signedIn: null };
  for (const query of one.session) {
    const { rows } = await database.query<Record<string, unknown>>(query as pg.QueryConfig);
    // Whatever the product calls the column.
    if (!Object.values(rows[0] ?? {}).includes(one.account)) return { signedIn: null };
  }
  return { signedIn: one };
}

const documents = new Map<string, DocumentNode>();

function documentOf(query: string): DocumentNode {
  const seen = documents.get(query);
  if (seen !== undefined) return seen;
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  documents.set(query, document);
  return document;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables, operationName } = JSON.parse(await bodyOf(request)) as Asked;
  const contextValue = await contextOf(request);
  const result = await execute({
    schema,
    document: documentOf(query),
    contextValue,
    variableValues: variables,
    operationName,
  });
  const body = JSON.stringify(result);
  const length = Buffer.byteLength(body);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': length }).end(body);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    request.on('end', () => resolve(text)).on('error', reject);
  });
}

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string;
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  tellAddress(`http://127.0.0.1:${port}`, async () => {
    server.close();
    server.closeAllConnections();
    await database.end();
  });
});
