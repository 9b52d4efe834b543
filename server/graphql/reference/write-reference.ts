import type { GraphQLSchema } from 'graphql';
import { exampleTexts, introduction } from './how-to-call.js';
import { operationsByRoom } from './operations.js';
import { typesInBrief } from './types-in-brief.js';

/** The API for whoever wants to call it, as docs/api.md has it. */
export function writeReference(schema: GraphQLSchema): string {
  const chapters = [
    introduction,
    exampleTexts(),
    '## Queries, mutations and subscriptions',
    operationsByRoom(schema),
    '## Types',
    typesInBrief(schema),
  ];
  return `${chapters.join('\n\n')}\n`;
}
