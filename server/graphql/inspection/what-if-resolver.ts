import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { whatIf } from '../../inspection/what-if.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { checkedSteps, checkedText } from './limits.js';
import { viewWhatIf } from './view.js';
import { WhatIfInput, WhatIfResult } from './what-if-types.js';

/** What would happen, thought through on the server by the machines themselves. */
@Resolver()
export class WhatIfResolver {
  @Access(['inspect'])
  @Query(() => WhatIfResult, {
    description:
      'What would happen to a flow, or to a machine from its beginning. Nothing is written, nothing is sent.',
  })
  async whatIf(
    @Ctx() { services, at }: RequestContext,
    @Arg('input', () => WhatIfInput) { flow = null, revision = null, machine, steps }: WhatIfInput,
  ): Promise<WhatIfResult> {
    const asked = checkedSteps(steps).map(({ event = null, payload = null, waitSeconds = null }) => {
      return { event, payload, waitSeconds };
    });
    return viewWhatIf(
      await whatIf(services, { flow, revision, machine: checkedText('machine', machine), steps: asked }, at),
    );
  }
}
