import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { OperationOutcome } from './metrics.js';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Told of each operation that was answered, and how long it took. */
export type OperationListener = (operation: string, outcome: OperationOutcome, seconds: number) => void;

/** Names operations by what they ask for: a document's own name for itself is its sender's, and may be anything. */
export function listenToOperations<Context extends object>(
  listeners: readonly OperationListener[],
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const begin = performance.now();
      return {
        async willSendResponse({ operation, response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          // Without an operation it was not understood, or asks for what there is not.
          const name = operation === undefined || singleResult.data === undefined ? 'unknown' : nameOf(operation);
          const [outcome, seconds] = [outcomeOf(singleResult as Answer), (performance.now() - begin) / 1000];
          for (const listener of listeners) listener(name, outcome, seconds);
        },
      };
    },
  };
}

/** Validated documents alone come here: a root's field is one of the schema's. */
function nameOf({ operation, selectionSet: { selections } }: OperationDefinitionNode): string {
  const fields = selections.filter((one): one is FieldNode => one.kind === Kind.FIELD).map(({ name }) => name.value);
  const [first] = fields;
  return `${operation} ${first !== undefined && selections.length === 1 ? first : 'several'}`;
}

function outcomeOf({ data, errors = [] }: Answer): OperationOutcome {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'fault';
  if (errors.length > 0) return 'invalid';
  const issues = Object.values(data ?? {}).flatMap(issuesOf);
  if (issues.includes('BUSY')) return 'busy';
  return issues.length > 0 ? 'refused' : 'done';
}

/** The codes of issues, from their closed list, where the sender asked for them. */
function issuesOf(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('issues' in answer && Array.isArray(answer.issues))
    return answer.issues.map((issue: { readonly code?: unknown }) => issue.code);
  return '__typename' in answer && answer.__typename === 'Refused' ? ['REFUSED'] : [];
}
