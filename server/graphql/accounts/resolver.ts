import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { resetStaffPassword } from '../../accounts/reset-staff-password.js';
import type { AccountKind } from '../../database/entities/account.js';
import type { AccountFilter as StoredFilter } from '../../oversight/account-filter.js';
import { readLines, type ReadLines } from '../../oversight/account-lines.js';
import { listAccounts } from '../../oversight/list-accounts.js';
import { readAccount } from '../../oversight/read-account.js';
import { Access } from '../access.js';
import { asking, intended } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import { AccountOrder } from './enums.js';
import {
  AccountFile,
  AccountFilter,
  AccountPage,
  ResetStaffPasswordInput,
  StaffPasswordResult,
  type StaffPasswordReset,
} from './types.js';
import { viewFile, viewLine } from './view.js';

/** Accounts, for those in whose charge they are. */
@Resolver()
export class AccountResolver {
  @Access(['oversee'])
  @Query(() => AccountPage, {
    nullable: true,
    description: 'Accounts in the scope of whoever asks; null for whoever oversees none.',
  })
  async accounts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AccountFilter) filter: AccountFilter,
    @Arg('order', () => AccountOrder, { defaultValue: 'LONGEST_WAIT' }) order: keyof typeof AccountOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<AccountPage> {
    const { services, at } = context;
    const asked = await asker(context);
    const page = { actor: asked.actor, filter: storedFilter(filter), order, first, after: after ?? null, at };
    const { ids, total, next } = await listAccounts(services, page);
    const lines = await readLines(services.em, asked, ids);
    return { accounts: lines.map((line) => viewLine(services.personalData, line)), total, next };
  }

  @Access(['oversee'])
  @Query(() => AccountFile, {
    nullable: true,
    description: 'One account with its history; null where there is none in the scope of whoever asks.',
  })
  async account(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<AccountFile | null> {
    const { services, loaders } = context;
    const file = await readAccount(services.em, await asker(context), id);
    return file === null ? null : viewFile(services.personalData, loaders, file);
  }

  @Access(['resetPasswords'])
  @Mutation(() => StaffPasswordResult, {
    description:
      'Gives one account of the staff, below whoever asks, a random password. Students are reset by a bulk action.',
  })
  async resetStaffPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResetStaffPasswordInput) input: ResetStaffPasswordInput,
  ): Promise<StaffPasswordReset | Refused> {
    const reset = await resetStaffPassword(context.services, intended(context, input));
    return reset.ok ? { password: reset.password } : refused(reset.issues, null);
  }
}

/** Who asks about others' accounts, and what they may do to them. */
export async function asker(context: RequestContext): Promise<ReadLines> {
  return { actor: asking(context).account, duties: await context.duties(), at: context.at };
}

/** The filter as the use cases have it. */
export function storedFilter(filter: AccountFilter): StoredFilter {
  return { ...filter, kind: filter.kind.toLowerCase() as AccountKind };
}
