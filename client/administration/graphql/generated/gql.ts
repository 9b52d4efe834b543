/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: ID) {\n  viewer {\n    id\n  }\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    entries {\n      id\n      sequence\n      at\n      action\n      actor {\n        maskedName\n        unifiedNumber\n      }\n      isByCommand\n      subject {\n        maskedName\n        unifiedNumber\n      }\n      schoolName\n      reason\n      address\n      figures {\n        name\n        value\n      }\n    }\n    next\n  }\n}": typeof types.AuditEntriesDocument,
    "fragment ConflictSideFields on ConflictSide {\n  maskedName\n  maskedNationalId\n  schoolName\n  roles\n  lastSignInAt\n}\n\nfragment ConflictFields on ConflictCase {\n  number\n  kind\n  openedAt\n  changedAt\n  closedAt\n  decision\n  reason\n  decidedByMaskedName\n  revision\n  account {\n    ...ConflictSideFields\n  }\n  identity {\n    ...ConflictSideFields\n  }\n  holder {\n    ...ConflictSideFields\n  }\n  isNameEqual\n  isNationalIdEqual\n  possible\n}\n\nquery Conflicts($filter: ConflictFilter!, $first: Int!, $after: ID) {\n  viewer {\n    id\n    roles\n  }\n  conflicts(filter: $filter, first: $first, after: $after) {\n    total\n    next\n    cases {\n      number\n      kind\n      openedAt\n      closedAt\n      decision\n      account {\n        ...ConflictSideFields\n      }\n    }\n  }\n}\n\nquery Conflict($number: ID!) {\n  viewer {\n    id\n    roles\n  }\n  conflict(number: $number) {\n    ...ConflictFields\n  }\n  mine: conflicts(first: 1) {\n    total\n  }\n}\n\nmutation SettleConflict($input: SettleConflictInput!) {\n  result: settleConflict(input: $input) {\n    ... on ConflictSettled {\n      conflict {\n        ...ConflictFields\n      }\n    }\n    ... on Refused {\n      issues {\n        code\n        field\n        until\n        remaining\n      }\n    }\n  }\n}": typeof types.ConflictSideFieldsFragmentDoc,
};
const documents: Documents = {
    "query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: ID) {\n  viewer {\n    id\n  }\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    entries {\n      id\n      sequence\n      at\n      action\n      actor {\n        maskedName\n        unifiedNumber\n      }\n      isByCommand\n      subject {\n        maskedName\n        unifiedNumber\n      }\n      schoolName\n      reason\n      address\n      figures {\n        name\n        value\n      }\n    }\n    next\n  }\n}": types.AuditEntriesDocument,
    "fragment ConflictSideFields on ConflictSide {\n  maskedName\n  maskedNationalId\n  schoolName\n  roles\n  lastSignInAt\n}\n\nfragment ConflictFields on ConflictCase {\n  number\n  kind\n  openedAt\n  changedAt\n  closedAt\n  decision\n  reason\n  decidedByMaskedName\n  revision\n  account {\n    ...ConflictSideFields\n  }\n  identity {\n    ...ConflictSideFields\n  }\n  holder {\n    ...ConflictSideFields\n  }\n  isNameEqual\n  isNationalIdEqual\n  possible\n}\n\nquery Conflicts($filter: ConflictFilter!, $first: Int!, $after: ID) {\n  viewer {\n    id\n    roles\n  }\n  conflicts(filter: $filter, first: $first, after: $after) {\n    total\n    next\n    cases {\n      number\n      kind\n      openedAt\n      closedAt\n      decision\n      account {\n        ...ConflictSideFields\n      }\n    }\n  }\n}\n\nquery Conflict($number: ID!) {\n  viewer {\n    id\n    roles\n  }\n  conflict(number: $number) {\n    ...ConflictFields\n  }\n  mine: conflicts(first: 1) {\n    total\n  }\n}\n\nmutation SettleConflict($input: SettleConflictInput!) {\n  result: settleConflict(input: $input) {\n    ... on ConflictSettled {\n      conflict {\n        ...ConflictFields\n      }\n    }\n    ... on Refused {\n      issues {\n        code\n        field\n        until\n        remaining\n      }\n    }\n  }\n}": types.ConflictSideFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: ID) {\n  viewer {\n    id\n  }\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    entries {\n      id\n      sequence\n      at\n      action\n      actor {\n        maskedName\n        unifiedNumber\n      }\n      isByCommand\n      subject {\n        maskedName\n        unifiedNumber\n      }\n      schoolName\n      reason\n      address\n      figures {\n        name\n        value\n      }\n    }\n    next\n  }\n}"): (typeof documents)["query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: ID) {\n  viewer {\n    id\n  }\n  auditEntries(filter: $filter, first: $first, after: $after) {\n    entries {\n      id\n      sequence\n      at\n      action\n      actor {\n        maskedName\n        unifiedNumber\n      }\n      isByCommand\n      subject {\n        maskedName\n        unifiedNumber\n      }\n      schoolName\n      reason\n      address\n      figures {\n        name\n        value\n      }\n    }\n    next\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ConflictSideFields on ConflictSide {\n  maskedName\n  maskedNationalId\n  schoolName\n  roles\n  lastSignInAt\n}\n\nfragment ConflictFields on ConflictCase {\n  number\n  kind\n  openedAt\n  changedAt\n  closedAt\n  decision\n  reason\n  decidedByMaskedName\n  revision\n  account {\n    ...ConflictSideFields\n  }\n  identity {\n    ...ConflictSideFields\n  }\n  holder {\n    ...ConflictSideFields\n  }\n  isNameEqual\n  isNationalIdEqual\n  possible\n}\n\nquery Conflicts($filter: ConflictFilter!, $first: Int!, $after: ID) {\n  viewer {\n    id\n    roles\n  }\n  conflicts(filter: $filter, first: $first, after: $after) {\n    total\n    next\n    cases {\n      number\n      kind\n      openedAt\n      closedAt\n      decision\n      account {\n        ...ConflictSideFields\n      }\n    }\n  }\n}\n\nquery Conflict($number: ID!) {\n  viewer {\n    id\n    roles\n  }\n  conflict(number: $number) {\n    ...ConflictFields\n  }\n  mine: conflicts(first: 1) {\n    total\n  }\n}\n\nmutation SettleConflict($input: SettleConflictInput!) {\n  result: settleConflict(input: $input) {\n    ... on ConflictSettled {\n      conflict {\n        ...ConflictFields\n      }\n    }\n    ... on Refused {\n      issues {\n        code\n        field\n        until\n        remaining\n      }\n    }\n  }\n}"): (typeof documents)["fragment ConflictSideFields on ConflictSide {\n  maskedName\n  maskedNationalId\n  schoolName\n  roles\n  lastSignInAt\n}\n\nfragment ConflictFields on ConflictCase {\n  number\n  kind\n  openedAt\n  changedAt\n  closedAt\n  decision\n  reason\n  decidedByMaskedName\n  revision\n  account {\n    ...ConflictSideFields\n  }\n  identity {\n    ...ConflictSideFields\n  }\n  holder {\n    ...ConflictSideFields\n  }\n  isNameEqual\n  isNationalIdEqual\n  possible\n}\n\nquery Conflicts($filter: ConflictFilter!, $first: Int!, $after: ID) {\n  viewer {\n    id\n    roles\n  }\n  conflicts(filter: $filter, first: $first, after: $after) {\n    total\n    next\n    cases {\n      number\n      kind\n      openedAt\n      closedAt\n      decision\n      account {\n        ...ConflictSideFields\n      }\n    }\n  }\n}\n\nquery Conflict($number: ID!) {\n  viewer {\n    id\n    roles\n  }\n  conflict(number: $number) {\n    ...ConflictFields\n  }\n  mine: conflicts(first: 1) {\n    total\n  }\n}\n\nmutation SettleConflict($input: SettleConflictInput!) {\n  result: settleConflict(input: $input) {\n    ... on ConflictSettled {\n      conflict {\n        ...ConflictFields\n      }\n    }\n    ... on Refused {\n      issues {\n        code\n        field\n        until\n        remaining\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;