import 'reflect-metadata';
import {
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { enforceAccess, undeclaredFields } from '../../server/graphql/access.js';
import { createSchema } from '../../server/graphql/schema.js';

describe('the schema', () => {
  test('trust G4: a field without a declared right fails the build', () => {
    const query = new GraphQLObjectType({ name: 'Query', fields: { planted: { type: GraphQLString } } });
    const planted = new GraphQLSchema({ query });
    expect(undeclaredFields(planted)).toEqual(['Query.planted']);
    expect(() => enforceAccess(planted)).toThrow('Query.planted');
    expect(undeclaredFields(createSchema())).toEqual([]);
  });

  test('every type, field, argument value and enum value is described', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(createSchema().getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        isSpecifiedScalarType(type) ||
        ['Query', 'Mutation', 'Subscription'].includes(type.name)
      )
        continue;
      if (!type.description) undescribed.push(type.name);
      if (isEnumType(type))
        undescribed.push(
          ...type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields()))
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
    }
    expect(undescribed).toEqual([]);
  });
});
