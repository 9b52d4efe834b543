// type-graphql refuses to run without it, although explicit type thunks leave it nothing to do.
import 'reflect-metadata';
import { defaultFieldResolver, GraphQLError, isObjectType, isUnionType, getNamedType, isNonNullType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { issue } from '../../machines/rules/issue.js';
import type { Duty } from '../../machines/rules/roles.js';
import type { RequestContext } from './context.js';

/**
 * Who may use a field.
 *
 * - `anyone`: also nobody in particular.
 * - `onboarding`: whoever is signed in, also by an initial password.
 * - `full`: whoever signed in by a password of their own.
 * - `evaluation`: whoever is signed in at the built-in evaluation platform.
 * - `family`: whoever is signed in as a family member of a student.
 * - `parent`: whoever got hold of the object that it belongs to.
 * - a list of duties: whoever has one of them now.
 */
export type Right = 'anyone' | 'onboarding' | 'full' | 'evaluation' | 'family' | 'parent' | AnyDuty;

/**
 * Whoever signed in by a password of their own and has one of these duties now (machines/rules/roles.ts). Who may only
 * inspect need not be signed in where a server in development opens that door (http/inspector-door.ts).
 */
export type AnyDuty = readonly [Duty, ...Duty[]];

/** Declares the right to a query, mutation, subscription or field; on a type, the right to all its fields. */
export function Access(right: Right) {
  return Extensions({ access: right });
}

/**
 * Every field whose right is declared neither on itself nor on its type. The schema is not built with one (G4):
 * type-graphql's fields are public when nobody says otherwise.
 */
export function undeclaredFields(schema: GraphQLSchema): string[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => rightOf(type, field) === undefined)
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** Puts the declared right before every resolver, and before every subscription as well. */
export function enforceAccess(schema: GraphQLSchema): void {
  const undeclared = undeclaredFields(schema);
  if (undeclared.length > 0) throw new Error(`no right is declared for ${undeclared.join(', ')}`);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) guard(field, rightOf(type, field) as Right);
  }
}

function guard(field: GraphQLField<unknown, RequestContext>, right: Right): void {
  if (right === 'anyone' || right === 'parent') return;
  const { resolve = defaultFieldResolver, subscribe } = field;
  const isFor = isDuties(right) ? mayAny(right) : isSignedIn(right);
  field.resolve = (source, args, context, info) => {
    const allowed = isFor(context);
    if (typeof allowed === 'boolean')
      return allowed ? resolve(source, args, context, info) : refusal(field, right, context);
    return allowed.then((may) => (may ? resolve(source, args, context, info) : refusal(field, right, context)));
  };
  if (subscribe === undefined) return;
  field.subscribe = async (source, args, context, info) => {
    if (await isFor(context)) return subscribe(source, args, context, info);
    throw notSignedIn();
  };
}

function isDuties(right: Right): right is AnyDuty {
  return typeof right !== 'string';
}

const isSignedIn =
  (right: Exclude<Right, AnyDuty>) =>
  ({ session, evaluationSession, familySession }: RequestContext): boolean => {
    if (right === 'family') return familySession !== null;
    if (right === 'evaluation') return evaluationSession !== null;
    return session !== null && (right !== 'full' || !session.isInitial);
  };

const mayAny =
  (wanted: AnyDuty) =>
  async (context: RequestContext): Promise<boolean> => {
    if (context.isInspectorOpen && wanted.includes('inspect')) return true;
    if (!isSignedIn('full')(context)) return false;
    const held = await context.duties();
    return wanted.some((duty) => held.has(duty));
  };

/** What the unauthorised get: a refusal where the type knows one, null where the field may be null, else an error. */
function refusal(field: GraphQLField<unknown, RequestContext>, right: Right, { session }: RequestContext): unknown {
  const type = getNamedType(field.type);
  if (isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refused')) {
    // Whom an account does not help signs in elsewhere.
    const isFull = right !== 'family' && session !== null && !session.isInitial;
    return { issues: [issue(isFull ? 'NOT_PERMITTED' : 'SIGN_IN_REQUIRED')], viewer: null };
  }
  if (!isNonNullType(field.type)) return null;
  throw notSignedIn();
}

function notSignedIn(): GraphQLError {
  return new GraphQLError('sign in first', { extensions: { code: 'SIGN_IN_REQUIRED' } });
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}

function rightOf(type: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>): Right | undefined {
  return (field.extensions['access'] ?? type.extensions['access']) as Right | undefined;
}
