import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { FamilyRelation as Relation } from '../../../machines/rules/family.js';
import type { Issue } from '../../../machines/rules/issue.js';
import { bindFamilyMember } from '../../family/bind-member.js';
import { endFamilyMember } from '../../family/end-member.js';
import { readOwnFamily } from '../../family/read-own-family.js';
import { requestFamilyCode } from '../../family/request-family-code.js';
import { Access } from '../access.js';
import { asked, asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  BindFamilyMemberInput,
  EndFamilyMemberInput,
  OwnFamily,
  OwnFamilyResult,
  RequestFamilyCodeInput,
  type OwnFamilyChanged,
} from './own-types.js';
import { viewOwnFamily } from './view.js';

type Result = Promise<OwnFamilyChanged | Refused>;

/** A student's family members, in the personal centre. */
@Resolver()
export class OwnFamilyResolver {
  @Access('full')
  @Query(() => OwnFamily, { nullable: true, description: 'The family members of the student who is signed in.' })
  myFamily(@Ctx() context: RequestContext): Promise<OwnFamily> {
    return readOwn(context);
  }

  @Access('full')
  @Mutation(() => OwnFamilyResult, {
    description: 'Sends an SMS code to the phone of a family member, who is bound once it comes back.',
  })
  async requestFamilyCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestFamilyCodeInput) input: RequestFamilyCodeInput,
  ): Result {
    const relation = input.relation.toLowerCase() as Relation;
    const { address } = context;
    return answer(context, await requestFamilyCode(context.services, { ...asked(context, input), relation, address }));
  }

  @Access('full')
  @Mutation(() => OwnFamilyResult, { description: 'Binds the family member to whose phone the latest code was sent.' })
  async bindFamilyMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => BindFamilyMemberInput) input: BindFamilyMemberInput,
  ): Result {
    return answer(context, await bindFamilyMember(context.services, asked(context, input)));
  }

  @Access('full')
  @Mutation(() => OwnFamilyResult, {
    description: 'Ends the binding of a family member. Whoever no other student has bound is signed out at once.',
  })
  async endFamilyMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndFamilyMemberInput) input: EndFamilyMemberInput,
  ): Result {
    return answer(context, await endFamilyMember(context.services, asked(context, input)));
  }
}

async function answer(context: RequestContext, issues: readonly Issue[]): Result {
  return issues.length > 0 ? refused(issues, null) : { family: await readOwn(context) };
}

async function readOwn(context: RequestContext): Promise<OwnFamily> {
  const { services, at } = context;
  return viewOwnFamily(services.personalData, await readOwnFamily(services.em, asking(context).account, at));
}
