import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import type { Issue as KernelIssue } from '../../machines/rules/issue.js';
import type { SentCode } from '../accounts/send-code.js';
import { Access } from './access.js';
import type { RequestContext } from './context.js';
import { Issue, viewIssue } from './issues.js';
import { readViewer } from './viewer/resolver.js';
import { Viewer } from './viewer/types.js';

@Access('parent')
@ObjectType({ description: 'Nothing was done, or not what was asked for.' })
export class Refused {
  @Field(() => [Issue], { description: 'Why; at least one.' })
  issues!: Issue[];

  @Field(() => Viewer, { nullable: true, description: 'Where the viewer stands now; null when nobody is signed in.' })
  viewer!: Viewer | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where a lock kept somebody from signing in: its name for `lockEnded`. It says nothing by itself.',
  })
  lock!: string | null;
}

@Access('parent')
@ObjectType({ description: 'Signed in: the session is in the cookie.' })
export class SignedIn {
  @Field(() => Viewer, { nullable: true, description: 'Whoever is signed in now.' })
  viewer!: Viewer | null;
}

@Access('parent')
@ObjectType({ description: 'The code is on its way, if the phone is bound; this does not say whether it is.' })
export class CodeSent {
  @Field(() => ID, { description: 'Goes back with the code.' })
  challengeId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the code ends.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From when on another one may be asked for.' })
  resendAt!: Date;
}

@Access('parent')
@ObjectType({ description: 'An account that shares the phone, told to whoever holds that.' })
export class SharedAccount {
  @Field(() => ID, { description: 'Goes back with the same code.' })
  id!: string;

  @Field(() => String, { description: 'The name, masked: 王＊＊.' })
  maskedName!: string;

  @Field(() => String, { description: 'The ID number, masked: 1401*************X.' })
  maskedNationalId!: string;

  @Field(() => String, { nullable: true, description: "The school's name." })
  schoolName!: string | null;
}

@Access('parent')
@ObjectType({ description: 'The code is right; siblings share the phone. The same code comes again with one of them.' })
export class AccountChoice {
  @Field(() => [SharedAccount], { description: 'At least two.' })
  accounts!: SharedAccount[];
}

@Access('parent')
@ObjectType({ description: 'The step was taken.' })
export class Transitioned {
  @Field(() => Viewer, { nullable: true, description: 'Where the viewer stands now.' })
  viewer!: Viewer | null;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What came of signing in.',
  types: () => [SignedIn, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : SignedIn),
});

export const SendCodeResult = createUnionType({
  name: 'SendCodeResult',
  description: 'What came of asking for a code.',
  types: () => [CodeSent, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : CodeSent),
});

export const SignInByCodeResult = createUnionType({
  name: 'SignInByCodeResult',
  description: 'What came of signing in by a code.',
  types: () => [SignedIn, AccountChoice, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : 'accounts' in result ? AccountChoice : SignedIn),
});

export const TransitionResult = createUnionType({
  name: 'TransitionResult',
  description: 'What came of a step.',
  types: () => [Transitioned, Refused] as const,
  resolveType: (result) => ('issues' in result ? Refused : Transitioned),
});

/** The result of a step, with the viewer as they stand after it. */
export async function viewTransition(
  context: RequestContext,
  issues: readonly KernelIssue[],
): Promise<Transitioned | Refused> {
  const viewer = await readViewer(context, context.at);
  if (issues.length > 0 || viewer === null) return refused(issues, viewer);
  return { viewer };
}

/** What asking for a code without being signed in came to. */
export function viewSent(sent: SentCode): CodeSent | Refused {
  if (!sent.ok) return refused([sent.issue], null);
  const { challengeId, expiresAt, resendAt } = sent;
  return { challengeId, expiresAt: new Date(expiresAt), resendAt: new Date(resendAt) };
}

export function refused(issues: readonly KernelIssue[], viewer: Viewer | null, lock: string | null = null): Refused {
  return { issues: issues.map(viewIssue), viewer, lock };
}
