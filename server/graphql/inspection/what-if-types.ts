import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../../machines/definition/definition.js';
import type { WhatIfOutcome as OutcomeName } from '../../inspection/what-if-steps.js';
import type { WhatIfProblem as ProblemName } from '../../inspection/what-if.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { JsonScalar } from '../json.js';
import { AcceptedEvent, RefusedEvent } from './flow-types.js';
import { FlowMoment } from './moment-types.js';

export const WhatIfOutcome = enumOf<OutcomeName>('WhatIfOutcome', 'What came of a step.', {
  ACCEPTED: 'The event was accepted.',
  REFUSED: 'The event was refused, and nothing changed.',
  FIRED: 'A deadline rang.',
  PASSED: 'Time passed, up to where nothing more was due.',
});

export const WhatIfProblem = enumOf<ProblemName>('WhatIfProblem', 'Why there is no more of an answer.', {
  NO_SUCH_FLOW: 'There is no such flow.',
  NO_SUCH_MACHINE: 'Neither a flow nor a machine was named, or there is no such machine.',
  NO_SUCH_REVISION: 'The flow has not come so far, or its history cannot be replayed up to there.',
  BAD_STEP: 'A step is neither an event nor a wait, or both, or longer than may be. Those before it were taken.',
});

@InputType({ description: 'Something that might happen: either an event, or that time passes.' })
export class WhatIfStep {
  @Field(() => String, { nullable: true, description: 'An event’s type.' })
  event?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it carries, without type and time: an object of at most 4 KB.',
  })
  payload?: Json;

  @Field(() => Float, { nullable: true, description: 'Seconds that pass, at most a year’s.' })
  waitSeconds?: number | null;
}

@InputType({ description: 'From where, and what might happen.' })
export class WhatIfInput {
  @Field(() => ID, { nullable: true, description: 'A flow.' })
  flow?: string | null;

  @Field(() => Int, { nullable: true, description: 'After which of its events; missing: the latest.' })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'Without a flow: a machine, from its beginning.' })
  machine?: string | null;

  @Field(() => [WhatIfStep], { description: 'At most 100.' })
  steps!: WhatIfStep[];
}

@Access('parent')
@ObjectType({ description: 'What came of a step; a wait can come to several of these.' })
export class WhatIfMoment {
  @Field(() => Int, { description: 'Which of the steps, from 0.' })
  step!: number;

  @Field(() => WhatIfOutcome, { description: 'What came of it.' })
  outcome!: OutcomeName;

  @Field(() => [String], { description: 'Of a refused event the guards in its way; none: the state does not know it.' })
  guards!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Of a refused event that the machine could not even judge: the kind of the fault, `TypeError`.',
  })
  fault!: string | null;

  @Field(() => FlowMoment, { description: 'How it stands then.' })
  moment!: FlowMoment;
}

@Access('parent')
@ObjectType({ description: 'What would happen. Nothing is written and nothing is sent.' })
export class WhatIfResult {
  @Field(() => FlowMoment, { nullable: true, description: 'From where; null where there is no such place.' })
  start!: FlowMoment | null;

  @Field(() => [WhatIfMoment], { description: 'What comes of the steps, in their order.' })
  moments!: WhatIfMoment[];

  @Field(() => [AcceptedEvent], { description: 'What would be accepted at the end.' })
  accepted!: AcceptedEvent[];

  @Field(() => [RefusedEvent], { description: 'What would not.' })
  refused!: RefusedEvent[];

  @Field(() => String, {
    nullable: true,
    description: 'The same as the text of a Vitest test, to be kept as test/machines/….test.ts.',
  })
  test!: string | null;

  @Field(() => WhatIfProblem, { nullable: true, description: 'Why there is no more of an answer.' })
  problem!: ProblemName | null;
}
