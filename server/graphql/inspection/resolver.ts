import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { mostLogLines, readLog } from '../../inspection/flow-log.js';
import { readEffects } from '../../inspection/effect-jobs.js';
import { inspectFlow } from '../../inspection/inspect-flow.js';
import { listFlows } from '../../inspection/list-flows.js';
import { breakOf, mostMoments, readMoments, reading } from '../../inspection/moments.js';
import { readStoredFlow } from '../../flows/read-histories.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { flowChanges } from './changes.js';
import { EffectJob, InspectedFlow, LogLine } from './flow-types.js';
import { checkedBetween, checkedPage, checkedText } from './limits.js';
import { FlowFilter, InspectedFlowPage } from './list-types.js';
import { FlowMoment } from './moment-types.js';
import { viewEffect, viewFlow, viewLogLine, viewMoment, viewPage } from './view.js';

const latestRevision = 2_147_483_647;

/** Flows as developers look at them: everything but whose they are. */
@Resolver(() => InspectedFlow)
export class InspectionResolver {
  @Access(['inspect'])
  @Query(() => InspectedFlowPage, { description: 'Flows, the longest wait first. At most 100 at once.' })
  async inspectedFlows(
    @Ctx() { services, at }: RequestContext,
    @Arg('filter', () => FlowFilter) filter: FlowFilter,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<InspectedFlowPage> {
    const { waitingSeconds = null, issue = null, hasFailedEffect = null } = filter;
    const asked = {
      text: checkedText('text', filter.text),
      machine: checkedText('machine', filter.machine),
      state: checkedText('state', filter.state),
      bureau: checkedText('bureau', filter.bureau),
      school: checkedText('school', filter.school),
      waitingSeconds: waitingSeconds && checkedBetween('waitingSeconds', waitingSeconds, 0, latestRevision),
      issue,
      hasFailedEffect,
    };
    return viewPage(await listFlows(services, { filter: asked, first: checkedPage(first), after: after ?? null, at }));
  }

  @Access(['inspect'])
  @Query(() => InspectedFlow, { nullable: true, description: 'A flow by its id; null where there is none.' })
  inspectedFlow(
    @Ctx() { services, at }: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<InspectedFlow | null> {
    return inspectFlow(services, id, at).then(viewFlow);
  }

  @Access(['inspect'])
  @Subscription(() => InspectedFlow, {
    subscribe: ({ context, args }) => flowChanges(context as RequestContext, String(args['id'])),
    description: 'A flow, at once and within a second after each of its events. Ends where there is none.',
  })
  inspectedFlowChanged(@Root() flow: InspectedFlow, @Arg('id', () => ID) _id: string): InspectedFlow {
    return flow;
  }

  @Access('parent')
  @FieldResolver(() => [EffectJob], {
    description: 'The effects of its latest fifty events with any, and all that are not done; the latest first.',
  })
  async effects(@Ctx() { services }: RequestContext, @Root() { id, subject }: InspectedFlow): Promise<EffectJob[]> {
    return (await readEffects(services, id, subject)).map(viewEffect);
  }

  @Access('parent')
  @FieldResolver(() => [LogLine], { description: 'Events after a revision, in their order. At most 2,000 at once.' })
  async log(
    @Ctx() { services }: RequestContext,
    @Root() { id }: InspectedFlow,
    @Arg('after', () => Int) after: number,
    @Arg('first', () => Int) first: number,
  ): Promise<LogLine[]> {
    checkedBetween('after', after, 0, latestRevision);
    checkedBetween('first', first, 1, mostLogLines);
    return (await readLog(services.em.fork(), id, { after, first })).map(viewLogLine);
  }

  @Access('parent')
  @FieldResolver(() => [FlowMoment], {
    description:
      'How it stood after each event of a stretch, worked out of its history; 0 is its beginning. At most 200. Those after the event with which the history does not go on are missing.',
  })
  async moments(
    @Ctx() { services: { em } }: RequestContext,
    @Root() { id }: InspectedFlow,
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
  ): Promise<FlowMoment[]> {
    checkedBetween('from', from, 0, latestRevision);
    checkedBetween('to', to, from, from + mostMoments - 1);
    return reading(em, async (read) => {
      const flow = await readStoredFlow(read.tx, id);
      return flow === null ? [] : (await readMoments(read, flow, { from, to })).moments.map(viewMoment);
    });
  }

  @Access('parent')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The event with which its history does not go on; null where it leads to its end. Replays the whole history: to be asked for by itself.',
  })
  brokenAt(@Ctx() { services: { em } }: RequestContext, @Root() { id }: InspectedFlow): Promise<number | null> {
    return reading(em, async (read) => {
      const flow = await readStoredFlow(read.tx, id);
      return flow === null ? null : breakOf(read, flow);
    });
  }
}
