import { randomUUID } from 'node:crypto';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { createSchema } from '../../server/graphql/schema.js';

/** An operation of the schema with one field, an invented input, and everything asked for that is not too deep. */
export interface AnyOperation {
  readonly name: string;
  readonly right: unknown;
  readonly query: string;
}

/** What an argument or a field of an input says, as a document writes it; `undefined`: something that it takes. */
export type Sample = (name: string, type: string) => string | undefined;

/**
 * Every query and mutation that there is.
 *
 * @param sample what is said instead of something invented
 */
export function everyOperation(sample: Sample = () => undefined): AnyOperation[] {
  const schema = createSchema();
  const of = (kind: 'query' | 'mutation', type: GraphQLObjectType | null | undefined) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: field.name,
      right: field.extensions['access'] ?? type?.extensions['access'],
      query: `${kind} { ${textOf(field, sample)} }`,
    }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

const deepest = 3;

function textOf(field: GraphQLField<unknown, unknown>, sample: Sample, depth = 0): string {
  const args = field.args.map(({ name, type }) => `${name}: ${valueOf(name, type, sample)}`).join(', ');
  return `${field.name}${args === '' ? '' : `(${args})`} ${selectionOf(field.type, sample, depth)}`;
}

function selectionOf(type: GraphQLOutputType, sample: Sample, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) =>
        one.name === 'Refused'
          ? '... on Refused { issues { code field } }'
          : `... on ${one.name} ${fieldsOf(one, sample, depth)}`,
      )
      .join(' ')} }`;
  return isObjectType(named) ? fieldsOf(named, sample, depth) : '';
}

function fieldsOf(type: GraphQLObjectType, sample: Sample, depth: number): string {
  const fields = Object.values(type.getFields()).filter(
    ({ type: inner, args }) => args.length === 0 && (depth < deepest || !isObjectType(getNamedType(inner))),
  );
  return `{ __typename ${fields.map((field) => textOf(field, sample, depth + 1)).join(' ')} }`;
}

function valueOf(name: string, type: GraphQLInputType, sample: Sample): string {
  if (isNonNullType(type)) return valueOf(name, type.ofType, sample);
  if (isListType(type)) return `[${valueOf(name, type.ofType, sample)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .map(({ name: inner, type: of }) => `${inner}: ${valueOf(inner, of, sample)}`)
      .join(', ')} }`;
  const samples: Readonly<Record<string, string>> = { Int: '1', Boolean: 'true', ID: `"${randomUUID()}"`, Float: '1' };
  return (
    sample(name, type.name) ??
    samples[type.name] ??
    (type.name.startsWith('DateTime') ? '"2026-11-28T00:00:00.000Z"' : '"13900000000"')
  );
}
