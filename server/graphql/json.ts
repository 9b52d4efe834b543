import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import type { Json } from '../../machines/definition/definition.js';

/** How deep what is sent may go: a payload of an event is an object with a few properties. */
const deepest = 16;

/** What JSON can say: definitions, contexts, payloads. Whoever answers with one masks it first. */
export const JsonScalar = new GraphQLScalarType<Json, Json>({
  name: 'JSON',
  description: 'What JSON can say: an object, a list, a string, a number, true, false or null.',
  serialize: (value) => value as Json,
  parseValue: checked,
  parseLiteral(node, variables) {
    if (node.kind === Kind.ENUM) throw invalid('a name is no JSON');
    return checked(valueFromASTUntyped(node, variables));
  },
});

/** A copy without prototypes of its own making: what comes in is compared and kept as data. */
function checked(value: unknown, depth = 0): Json {
  if (depth > deepest) throw invalid(`JSON may not be more than ${deepest} deep`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((inner) => checked(inner, depth + 1));
  if (typeof value !== 'object') throw invalid('this is no JSON');
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, inner]) => [key, checked(inner, depth + 1)]));
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
