import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { handOver } from '../../openid/hand-over.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import { readViewer } from '../viewer/resolver.js';
import { HandOverResult, type HandedOver } from './types.js';

@Resolver()
export class HandOverResolver {
  @Access('full')
  @Mutation(() => HandOverResult, {
    description:
      'Tells the evaluation platform who this is, for a request that the same browser has begun there; enters the platform.',
  })
  async handOver(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Of the request: the end of the page’s address.' }) id: string,
  ): Promise<HandedOver | Refused> {
    const { session, services, at } = context;
    // The declared right has let nobody through without a session.
    if (session === null) throw new Error('a hand-over was asked for without a session');
    const outcome = await handOver(services, await context.pendingHandOver(), { id, session, at });
    if (!outcome.ok) return refused([outcome.issue], await readViewer(context, at));
    return { location: outcome.location };
  }
}
