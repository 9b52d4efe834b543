import { astFromValue, getNamedType, isUnionType, print, type GraphQLArgument } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Right } from '../access.js';
import { rooms, type Room } from '../rooms.js';
import { code, inMarkdown, wrapped } from './text.js';

type Field = GraphQLField<unknown, unknown>;

/** Every query, mutation and subscription, room by room, in the order of the code. */
export function operationsByRoom(schema: GraphQLSchema): string {
  return rooms
    .map((room) => [`### ${room.title}`, wrapped(room.about), operationsOf(room, schema).join('\n')].join('\n\n'))
    .join('\n\n');
}

function operationsOf({ resolvers }: Room, schema: GraphQLSchema): string[] {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const kinds = [
    ['query', queries, schema.getQueryType()],
    ['mutation', mutations, schema.getMutationType()],
    ['subscription', subscriptions, schema.getSubscriptionType()],
  ] as const;
  return kinds.flatMap(([kind, declared, type]) =>
    resolvers.flatMap((resolver) =>
      declared
        .filter(({ target }) => target === resolver)
        .map(({ schemaName }) => operationText(kind, fieldOf(type, schemaName))),
    ),
  );
}

function fieldOf(type: GraphQLObjectType | null | undefined, name: string): Field {
  const field = type?.getFields()[name];
  if (field === undefined) throw new Error(`the schema has no operation ${name}`);
  return field;
}

function operationText(kind: string, field: Field): string {
  const { name, description, args, type, extensions } = field;
  const taken = args.length === 0 ? '' : `${args.map(argumentText).join(', ')} `;
  const given = `${taken}→ ${resultText(type)}. For ${whoMay(extensions['access'] as Right)}.`;
  const said = wrapped(`- ${kind} **${code(name)}**: ${inMarkdown(description ?? '')}`, '  ');
  return `${said}\\\n  ${wrapped(given, '  ')}`;
}

function argumentText({ name, type, defaultValue, description }: GraphQLArgument): string {
  const given = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  const usual = given ? ` = ${print(given)}` : '';
  const meaning = description ? ` (${inMarkdown(description).replace(/\.$/, '')})` : '';
  return code(`${name}: ${type.toString()}${usual}`) + meaning;
}

/** A union by its members, the good one first. */
function resultText(type: Field['type']): string {
  const named = getNamedType(type);
  if (!isUnionType(named)) return code(type.toString());
  const members = named.getTypes().map(({ name }) => name);
  const sorted = [...members.filter((name) => name !== 'Refused'), ...members.filter((name) => name === 'Refused')];
  return sorted.map(code).join(' or ');
}

const whoseSession: Readonly<Record<Exclude<Right, readonly unknown[]>, string>> = {
  anyone: 'anyone',
  onboarding: 'whoever is signed in',
  full: 'whoever signed in by a password of their own',
  evaluation: 'whoever is signed in at the evaluation platform',
  family: 'whoever is signed in as a family member',
  parent: 'whoever got hold of what it belongs to',
};

function whoMay(right: Right): string {
  if (typeof right === 'string') return whoseSession[right];
  return `the ${right.length === 1 ? 'duty' : 'duties'} ${right.map(code).join(' or ')}`;
}
