import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newId } from '../database/ids.js';

/** What the log keeps of a fault. Its message is left out: a database's message may quote a person's data. */
export interface LoggedFault {
  readonly correlationId: string;
  readonly name: string;
  readonly code: string | undefined;
  readonly frames: readonly string[];
}

/** Where something is asked for wrongly, the asker is told; where something broke, only under which number. */
const told = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SIGN_IN_REQUIRED',
]);

/** Masks what is no business of the asker's (G11). */
export function errorFormatter(log: (fault: LoggedFault) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const cause = unwrapResolverError(error);
    const isTold = typeof code === 'string' && told.has(code) && (cause === error || cause instanceof GraphQLError);
    if (isTold) return { message: formatted.message, locations: formatted.locations, extensions: { code } };
    const correlationId = newId();
    log(describeFault(correlationId, cause));
    return { message: 'Something broke on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
  };
}

/** Where an error comes from: its stack without its message. */
export function framesOf(stack = ''): string[] {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.map((line) => line.trim());
}

export function describeFault(correlationId: string, error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { correlationId, name: typeof error, code: undefined, frames: [] };
  const { code } = error as { code?: string };
  return { correlationId, name: error.name, code, frames: framesOf(error.stack) };
}
