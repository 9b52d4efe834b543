import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isId } from '../../database/ids.js';
import { readConflict, readConflicts } from '../../real-name/read-conflicts.js';
import { settleConflict } from '../../real-name/settle-conflict.js';
import { Access } from '../access.js';
import { asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  ConflictCase,
  ConflictFilter,
  ConflictPage,
  SettleConflictInput,
  SettleConflictResult,
  type ConflictSettled,
} from './types.js';
import { viewConflict } from './view.js';

/** Conflict cases, for those who decide about them, and for developers to look at. */
@Resolver()
export class ConflictResolver {
  @Access(['settleConflicts'])
  @Query(() => ConflictPage, {
    nullable: true,
    description: 'The cases in the charge of whoever asks; null for whoever settles none.',
  })
  async conflicts(
    @Ctx() { services, loaders, session, at }: RequestContext,
    @Arg('filter', () => ConflictFilter, { defaultValue: 'OPEN' }) filter: keyof typeof ConflictFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<ConflictPage> {
    const actor = asking({ session }).account;
    const asked = { actor, isOpen: filter === 'OPEN', first, after: after ?? null, at };
    const { files, total, next } = await readConflicts(services.em.fork(), asked);
    const cases = files.map((file) => viewConflict(services.personalData, loaders, file, true));
    return { cases: await Promise.all(cases), total, next };
  }

  @Access(['settleConflicts', 'inspect'])
  @Query(() => ConflictCase, {
    nullable: true,
    description: 'The case of a number; null where there is none that whoever asks may see.',
  })
  conflict(@Ctx() context: RequestContext, @Arg('number', () => ID) number: string): Promise<ConflictCase | null> {
    return read(context, number);
  }

  @Access(['settleConflicts'])
  @Mutation(() => SettleConflictResult, {
    description: 'Settles a case. The person’s page moves on by itself, and an audit entry is written with it.',
  })
  async settleConflict(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettleConflictInput) input: SettleConflictInput,
  ): Promise<ConflictSettled | Refused> {
    if (!isId(input.requestId))
      throw new GraphQLError('requestId must be a UUID', { extensions: { code: 'BAD_USER_INPUT' } });
    const { services, address, at } = context;
    const issues = await settleConflict(services, { ...input, session: asking(context), address, at });
    return issues.length > 0 ? refused(issues, null) : { conflict: await read(context, input.number) };
  }
}

async function read(context: RequestContext, number: string): Promise<ConflictCase | null> {
  const { services, loaders, at } = context;
  const duties = await context.duties();
  const em = services.em.fork();
  const own = duties.has('settleConflicts')
    ? await readConflict(em, { number, actor: asking(context).account, at })
    : null;
  const file = own ?? (duties.has('inspect') ? await readConflict(em, { number, actor: null, at }) : null);
  return file === null ? null : viewConflict(services.personalData, loaders, file, own !== null);
}
