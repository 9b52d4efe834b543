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
    "mutation SubmitStatus($input: SubmitStatusInput!) {\n  result: submitStatus(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  result: changePassword(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation RequestPhoneCode($input: RequestPhoneCodeInput!) {\n  result: requestPhoneCode(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation BindPhone($input: BindPhoneInput!) {\n  result: bindPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation SkipPhone($input: TransitionInput!) {\n  result: skipPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation EnterEvaluation($input: TransitionInput!) {\n  result: enterEvaluation(input: $input) {\n    ...TransitionFields\n  }\n}\n\nfragment TransitionFields on TransitionResult {\n  ... on Transitioned {\n    viewer {\n      ...ViewerFields\n    }\n  }\n  ...RefusedFields\n}": typeof types.SubmitStatusDocument,
    "query Portal {\n  portal {\n    serverTime\n    supportPhones\n    supportEmail\n    developmentInbox\n  }\n}": typeof types.PortalDocument,
    "query Bureau($id: ID) {\n  bureau(id: $id) {\n    id\n    name\n    level\n    children {\n      id\n      name\n      level\n    }\n    schools {\n      ...SchoolFields\n    }\n  }\n}\n\nquery Schools($search: String!) {\n  schools(search: $search, first: 20) {\n    ...SchoolFields\n  }\n}\n\nfragment SchoolFields on School {\n  id\n  name\n  path\n}": typeof types.BureauDocument,
    "mutation RequestCaptcha($purpose: CaptchaPurpose!) {\n  requestCaptcha(purpose: $purpose) {\n    id\n    image\n    expiresAt\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignedIn {\n      viewer {\n        ...ViewerFields\n      }\n    }\n    ... on Refused {\n      lock\n    }\n    ...RefusedFields\n  }\n}\n\nsubscription LockEnded($lock: ID!) {\n  lockEnded(lock: $lock)\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.RequestCaptchaDocument,
    "fragment ViewerFields on Viewer {\n  id\n  kind\n  maskedNationalId\n  unifiedNumber\n  name\n  schoolName\n  className\n  maskedPhone\n  onboarding {\n    revision\n    step\n    stepNumber\n    stepCount\n    actors\n    helpTopic\n    acceptedEvents\n    deadlines {\n      name\n      at\n    }\n    statusTriesLeft\n    codeSentTo\n    evaluationAccess\n    evaluationUrl\n  }\n}\n\nfragment RefusedFields on Refused {\n  issues {\n    code\n    field\n    until\n    remaining\n  }\n  currentViewer: viewer {\n    ...ViewerFields\n  }\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerFields\n  }\n}\n\nsubscription ViewerChanged {\n  viewerChanged {\n    ...ViewerFields\n  }\n}": typeof types.ViewerFieldsFragmentDoc,
};
const documents: Documents = {
    "mutation SubmitStatus($input: SubmitStatusInput!) {\n  result: submitStatus(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  result: changePassword(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation RequestPhoneCode($input: RequestPhoneCodeInput!) {\n  result: requestPhoneCode(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation BindPhone($input: BindPhoneInput!) {\n  result: bindPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation SkipPhone($input: TransitionInput!) {\n  result: skipPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation EnterEvaluation($input: TransitionInput!) {\n  result: enterEvaluation(input: $input) {\n    ...TransitionFields\n  }\n}\n\nfragment TransitionFields on TransitionResult {\n  ... on Transitioned {\n    viewer {\n      ...ViewerFields\n    }\n  }\n  ...RefusedFields\n}": types.SubmitStatusDocument,
    "query Portal {\n  portal {\n    serverTime\n    supportPhones\n    supportEmail\n    developmentInbox\n  }\n}": types.PortalDocument,
    "query Bureau($id: ID) {\n  bureau(id: $id) {\n    id\n    name\n    level\n    children {\n      id\n      name\n      level\n    }\n    schools {\n      ...SchoolFields\n    }\n  }\n}\n\nquery Schools($search: String!) {\n  schools(search: $search, first: 20) {\n    ...SchoolFields\n  }\n}\n\nfragment SchoolFields on School {\n  id\n  name\n  path\n}": types.BureauDocument,
    "mutation RequestCaptcha($purpose: CaptchaPurpose!) {\n  requestCaptcha(purpose: $purpose) {\n    id\n    image\n    expiresAt\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignedIn {\n      viewer {\n        ...ViewerFields\n      }\n    }\n    ... on Refused {\n      lock\n    }\n    ...RefusedFields\n  }\n}\n\nsubscription LockEnded($lock: ID!) {\n  lockEnded(lock: $lock)\n}\n\nmutation SignOut {\n  signOut\n}": types.RequestCaptchaDocument,
    "fragment ViewerFields on Viewer {\n  id\n  kind\n  maskedNationalId\n  unifiedNumber\n  name\n  schoolName\n  className\n  maskedPhone\n  onboarding {\n    revision\n    step\n    stepNumber\n    stepCount\n    actors\n    helpTopic\n    acceptedEvents\n    deadlines {\n      name\n      at\n    }\n    statusTriesLeft\n    codeSentTo\n    evaluationAccess\n    evaluationUrl\n  }\n}\n\nfragment RefusedFields on Refused {\n  issues {\n    code\n    field\n    until\n    remaining\n  }\n  currentViewer: viewer {\n    ...ViewerFields\n  }\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerFields\n  }\n}\n\nsubscription ViewerChanged {\n  viewerChanged {\n    ...ViewerFields\n  }\n}": types.ViewerFieldsFragmentDoc,
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
export function graphql(source: "mutation SubmitStatus($input: SubmitStatusInput!) {\n  result: submitStatus(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  result: changePassword(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation RequestPhoneCode($input: RequestPhoneCodeInput!) {\n  result: requestPhoneCode(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation BindPhone($input: BindPhoneInput!) {\n  result: bindPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation SkipPhone($input: TransitionInput!) {\n  result: skipPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation EnterEvaluation($input: TransitionInput!) {\n  result: enterEvaluation(input: $input) {\n    ...TransitionFields\n  }\n}\n\nfragment TransitionFields on TransitionResult {\n  ... on Transitioned {\n    viewer {\n      ...ViewerFields\n    }\n  }\n  ...RefusedFields\n}"): (typeof documents)["mutation SubmitStatus($input: SubmitStatusInput!) {\n  result: submitStatus(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  result: changePassword(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation RequestPhoneCode($input: RequestPhoneCodeInput!) {\n  result: requestPhoneCode(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation BindPhone($input: BindPhoneInput!) {\n  result: bindPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation SkipPhone($input: TransitionInput!) {\n  result: skipPhone(input: $input) {\n    ...TransitionFields\n  }\n}\n\nmutation EnterEvaluation($input: TransitionInput!) {\n  result: enterEvaluation(input: $input) {\n    ...TransitionFields\n  }\n}\n\nfragment TransitionFields on TransitionResult {\n  ... on Transitioned {\n    viewer {\n      ...ViewerFields\n    }\n  }\n  ...RefusedFields\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Portal {\n  portal {\n    serverTime\n    supportPhones\n    supportEmail\n    developmentInbox\n  }\n}"): (typeof documents)["query Portal {\n  portal {\n    serverTime\n    supportPhones\n    supportEmail\n    developmentInbox\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Bureau($id: ID) {\n  bureau(id: $id) {\n    id\n    name\n    level\n    children {\n      id\n      name\n      level\n    }\n    schools {\n      ...SchoolFields\n    }\n  }\n}\n\nquery Schools($search: String!) {\n  schools(search: $search, first: 20) {\n    ...SchoolFields\n  }\n}\n\nfragment SchoolFields on School {\n  id\n  name\n  path\n}"): (typeof documents)["query Bureau($id: ID) {\n  bureau(id: $id) {\n    id\n    name\n    level\n    children {\n      id\n      name\n      level\n    }\n    schools {\n      ...SchoolFields\n    }\n  }\n}\n\nquery Schools($search: String!) {\n  schools(search: $search, first: 20) {\n    ...SchoolFields\n  }\n}\n\nfragment SchoolFields on School {\n  id\n  name\n  path\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestCaptcha($purpose: CaptchaPurpose!) {\n  requestCaptcha(purpose: $purpose) {\n    id\n    image\n    expiresAt\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignedIn {\n      viewer {\n        ...ViewerFields\n      }\n    }\n    ... on Refused {\n      lock\n    }\n    ...RefusedFields\n  }\n}\n\nsubscription LockEnded($lock: ID!) {\n  lockEnded(lock: $lock)\n}\n\nmutation SignOut {\n  signOut\n}"): (typeof documents)["mutation RequestCaptcha($purpose: CaptchaPurpose!) {\n  requestCaptcha(purpose: $purpose) {\n    id\n    image\n    expiresAt\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignedIn {\n      viewer {\n        ...ViewerFields\n      }\n    }\n    ... on Refused {\n      lock\n    }\n    ...RefusedFields\n  }\n}\n\nsubscription LockEnded($lock: ID!) {\n  lockEnded(lock: $lock)\n}\n\nmutation SignOut {\n  signOut\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ViewerFields on Viewer {\n  id\n  kind\n  maskedNationalId\n  unifiedNumber\n  name\n  schoolName\n  className\n  maskedPhone\n  onboarding {\n    revision\n    step\n    stepNumber\n    stepCount\n    actors\n    helpTopic\n    acceptedEvents\n    deadlines {\n      name\n      at\n    }\n    statusTriesLeft\n    codeSentTo\n    evaluationAccess\n    evaluationUrl\n  }\n}\n\nfragment RefusedFields on Refused {\n  issues {\n    code\n    field\n    until\n    remaining\n  }\n  currentViewer: viewer {\n    ...ViewerFields\n  }\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerFields\n  }\n}\n\nsubscription ViewerChanged {\n  viewerChanged {\n    ...ViewerFields\n  }\n}"): (typeof documents)["fragment ViewerFields on Viewer {\n  id\n  kind\n  maskedNationalId\n  unifiedNumber\n  name\n  schoolName\n  className\n  maskedPhone\n  onboarding {\n    revision\n    step\n    stepNumber\n    stepCount\n    actors\n    helpTopic\n    acceptedEvents\n    deadlines {\n      name\n      at\n    }\n    statusTriesLeft\n    codeSentTo\n    evaluationAccess\n    evaluationUrl\n  }\n}\n\nfragment RefusedFields on Refused {\n  issues {\n    code\n    field\n    until\n    remaining\n  }\n  currentViewer: viewer {\n    ...ViewerFields\n  }\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerFields\n  }\n}\n\nsubscription ViewerChanged {\n  viewerChanged {\n    ...ViewerFields\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;