import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { code, inMarkdown, wrapped } from './text.js';

const roots = ['Query', 'Mutation', 'Subscription'];

/** Every type in a line or two: what it is, and what it has. What each field means stands in schema.graphql. */
export function typesInBrief(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !roots.includes(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const chapter = (title: string, texts: readonly string[]) => [`### ${title}`, texts.join('\n')];
  return [
    ...chapter(
      'Inputs',
      types.filter(isInputObjectType).map((type) => inBrief(type, type.getFields(), inputText)),
    ),
    ...chapter(
      'Objects',
      types.filter(isObjectType).map((type) => inBrief(type, type.getFields(), fieldText)),
    ),
    ...chapter(
      'Enums',
      types.filter(isEnumType).map((type) =>
        lineOf(
          type,
          type
            .getValues()
            .map(({ name }) => name)
            .join(' '),
        ),
      ),
    ),
  ].join('\n\n');
}

function inBrief<F>(type: GraphQLNamedType, fields: Readonly<Record<string, F>>, textOf: (field: F) => string): string {
  return lineOf(type, Object.values(fields).map(textOf).join(', '));
}

function lineOf({ name, description }: GraphQLNamedType, held: string): string {
  return wrapped(`- **${name}**: ${inMarkdown(description ?? '')} ${held}`, '  ');
}

/** Whole: it has to be written. */
function inputText({ name, type }: GraphQLInputField): string {
  return code(`${name}: ${type.toString()}`);
}

/** What can be gone on into is named with its type. */
function fieldText({ name, type, args }: GraphQLField<unknown, unknown>): string {
  const taken = args.length === 0 ? '' : `(${args.map((argument) => argument.name).join(', ')})`;
  const named = getNamedType(type);
  return code(isScalarType(named) ? name + taken : `${name}${taken}: ${type.toString()}`);
}
