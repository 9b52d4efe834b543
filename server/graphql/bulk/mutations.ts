import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Issue } from '../../../machines/rules/issue.js';
import { rehearse, rehearsedBy } from '../../bulk/rehearse.js';
import { cancel, retry, run } from '../../bulk/run.js';
import { takeSlips } from '../../bulk/take-slips.js';
import { storedFilter } from '../accounts/resolver.js';
import { maskedNameOf } from '../accounts/view.js';
import { Access } from '../access.js';
import { intended } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import { showAction } from './resolver.js';
import {
  BulkActionResult,
  TakeResetSlipsResult,
  type BulkActionChanged,
  type ResetSlipsGone,
  type ResetSlipsTaken,
} from './results.js';
import { BulkActionInput, RehearseBulkActionInput } from './types.js';
import { viewSlip } from './view.js';

/** What is done to many accounts at once. */
@Resolver()
export class BulkMutations {
  @Access(['unlock', 'lock', 'resetPasswords'])
  @Mutation(() => BulkActionResult, {
    description: 'Fixes the accounts of an action and says what would come of it. Changes nothing.',
  })
  async rehearseBulkAction(
    @Ctx() context: RequestContext,
    @Arg('input', () => RehearseBulkActionInput) input: RehearseBulkActionInput,
  ): Promise<BulkActionChanged | Refused> {
    const { kind, accounts = null, filter = null, expectedTotal = null, reason = null } = input;
    const asked = intended(context, { requestId: input.requestId, kind, accounts, expectedTotal, reason });
    const issues = await rehearse(context.services, { ...asked, filter: filter && storedFilter(filter) });
    const id = await rehearsedBy(context.services.em, asked.session.account, asked.requestId);
    return answer(context, id ?? '', issues);
  }

  @Access(['unlock', 'lock', 'resetPasswords'])
  @Mutation(() => BulkActionResult, { description: 'Begins what was rehearsed.' })
  async runBulkAction(
    @Ctx() context: RequestContext,
    @Arg('input', () => BulkActionInput) input: BulkActionInput,
  ): Promise<BulkActionChanged | Refused> {
    return answer(context, input.id, await run(context.services, intended(context, input)));
  }

  @Access(['unlock', 'lock', 'resetPasswords'])
  @Mutation(() => BulkActionResult, { description: 'Stops it: nothing more is done. What was done stays.' })
  async cancelBulkAction(
    @Ctx() context: RequestContext,
    @Arg('input', () => BulkActionInput) input: BulkActionInput,
  ): Promise<BulkActionChanged | Refused> {
    return answer(context, input.id, await cancel(context.services, intended(context, input)));
  }

  @Access(['unlock', 'lock', 'resetPasswords'])
  @Mutation(() => BulkActionResult, { description: 'Tries those again that failed, and no others.' })
  async retryBulkAction(
    @Ctx() context: RequestContext,
    @Arg('input', () => BulkActionInput) input: BulkActionInput,
  ): Promise<BulkActionChanged | Refused> {
    return answer(context, input.id, await retry(context.services, intended(context, input)));
  }

  @Access(['resetPasswords'])
  @Mutation(() => TakeResetSlipsResult, { description: 'The slips of a reset that is over, once and never again.' })
  async takeResetSlips(
    @Ctx() context: RequestContext,
    @Arg('input', () => BulkActionInput) input: BulkActionInput,
  ): Promise<ResetSlipsTaken | ResetSlipsGone | Refused> {
    const { services, loaders } = context;
    const { personalData } = services;
    const taken = await takeSlips(services, intended(context, input));
    if ('issues' in taken) return refused(taken.issues, null);
    if ('slips' in taken) {
      const slips = taken.slips.map((slip) => viewSlip(personalData, slip));
      return { slips, action: await showAction(context, input.id) };
    }
    return { takenAt: taken.takenAt, byMaskedName: await maskedNameOf(personalData, loaders, taken.by) };
  }
}

async function answer(
  context: RequestContext,
  id: string,
  issues: readonly Issue[],
): Promise<BulkActionChanged | Refused> {
  return issues.length > 0 ? refused(issues, null) : { action: await showAction(context, id) };
}
