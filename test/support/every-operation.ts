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

/** Every query and mutation that there is. */
export function everyOperation(): AnyOperation[] {
  const schema = createSchema();
  const of = (kind: 'query' | 'mutation', type: GraphQLObjectType | null | undefined) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: field.name,
      right: field.extensions['access'] ?? type?.extensions['access'],
      query: `${kind} { ${textOf(field)} }`,
    }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

const deepest = 3;

function textOf(field: GraphQLField<unknown, unknown>, depth = 0): string {
  const args = field.args.map(({ name, type }) => `${name}: ${valueOf(type)}`).join(', ');
  return `${field.name}${args === '' ? '' : `(${args})`} ${selectionOf(field.type, depth)}`;
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) =>
        one.name === 'Refused'
          ? '... on Refused { issues { code field } }'
          : `... on ${one.name} ${fieldsOf(one, depth)}`,
      )
      .join(' ')} }`;
  return isObjectType(named) ? fieldsOf(named, depth) : '';
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(
    ({ type: inner, args }) => args.length === 0 && (depth < deepest || !isObjectType(getNamedType(inner))),
  );
  return `{ __typename ${fields.map((field) => textOf(field, depth + 1)).join(' ')} }`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return `[${valueOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .map(({ name, type: inner }) => `${name}: ${valueOf(inner)}`)
      .join(', ')} }`;
  const samples: Readonly<Record<string, string>> = { Int: '1', Boolean: 'true', ID: `"${randomUUID()}"`, Float: '1' };
  return samples[type.name] ?? (type.name.startsWith('DateTime') ? '"2026-11-28T00:00:00.000Z"' : '"13900000000"');
}
