import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../../machines/definition/definition.js';
import { Access } from '../access.js';
import { enumOf } from '../enums.js';
import { JsonScalar } from '../json.js';

export const MachineExportFormat = enumOf('MachineExportFormat', 'How a machine is written down.', {
  SCXML: 'W3C SCXML 1.0, with the ECMAScript data model.',
  MERMAID: 'A Mermaid `stateDiagram-v2`.',
  JSON: 'The definition itself.',
  SVG: 'The chart as a picture that stands alone.',
});

@Access('parent')
@ObjectType({ description: 'A version of a machine.' })
export class MachineVersion {
  machine!: string;

  @Field(() => Int, { description: 'Its number.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it was released: then it never changes.' })
  isReleased!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the one that runs.' })
  isPresent!: boolean;
}

@Access('parent')
@ObjectType({ description: 'Something that can happen to a machine’s flows.' })
export class MachineEvent {
  @Field(() => String, { description: 'Its type.' })
  type!: string;

  @Field(() => [String], { description: 'Who may say so.' })
  actors!: readonly string[];
}

@Access('parent')
@ObjectType({ description: 'A state machine that runs here.' })
export class Machine {
  @Field(() => String, { description: 'Its name in the registry, such as student-onboarding.' })
  id!: string;

  @Field(() => Int, { description: 'The version that runs.' })
  presentVersion!: number;

  @Field(() => [MachineEvent], { description: 'What can happen to its flows; the ends of waits come besides.' })
  events!: MachineEvent[];

  @Field(() => [MachineVersion], { description: 'All that were released, and the present one; the first one first.' })
  versions!: MachineVersion[];
}

@Access('parent')
@ObjectType({ description: 'Where something stands in a chart: pixels from its upper left corner.' })
export class ChartBox {
  @Field(() => Float, { description: 'Its left edge.' })
  x!: number;

  @Field(() => Float, { description: 'Its upper edge.' })
  y!: number;

  @Field(() => Float, { description: 'How wide it is.' })
  width!: number;

  @Field(() => Float, { description: 'How high it is.' })
  height!: number;
}

@Access('parent')
@ObjectType({ description: 'Where a state stands. What it says is at its top, its states below that.' })
export class ChartState extends ChartBox {
  @Field(() => String, { description: 'Its path from the root, such as journey.passwordChange; the root’s is empty.' })
  path!: string;
}

@Access('parent')
@ObjectType({ description: 'An arrow: one for each target of a transition. One that stays where it is has none.' })
export class ChartEdge {
  @Field(() => String, { description: 'The path of the state that the transition belongs to.' })
  state!: string;

  @Field(() => Int, { description: 'Its index in the `transitions` of that state’s definition.' })
  transition!: number;

  @Field(() => String, { nullable: true, description: 'The path of the state it leads to.' })
  target!: string | null;

  @Field(() => [Float], {
    description:
      'x0, y0, x1, y1 …: its line, upright and level, from box to box. Arrows between the same two share it.',
  })
  points!: readonly number[];

  @Field(() => ChartBox, { nullable: true, description: 'Where its text stands.' })
  label!: ChartBox | null;
}

@Access('parent')
@ObjectType({ description: 'The dot where a state with others inside begins.' })
export class ChartBeginning {
  @Field(() => String, { description: 'The path of the state around it.' })
  state!: string;

  @Field(() => ChartBox, { description: 'The dot.' })
  dot!: ChartBox;

  @Field(() => [Float], { description: 'x0, y0, x1, y1 …: the line to the state that it begins with.' })
  points!: readonly number[];
}

@Access('parent')
@ObjectType({ description: 'A version of a machine, with every place of its chart.' })
export class MachineChart {
  @Field(() => String, { description: 'Of which machine.' })
  machine!: string;

  @Field(() => Int, { description: 'Of which version.' })
  version!: number;

  @Field(() => JsonScalar, { description: 'The machine as data (machines/definition/definition.ts).' })
  definition!: Json;

  @Field(() => Float, { description: 'How wide the chart is, in pixels.' })
  width!: number;

  @Field(() => Float, { description: 'How high it is.' })
  height!: number;

  @Field(() => [ChartState], { description: 'Every state, outer ones before inner ones.' })
  states!: readonly ChartState[];

  @Field(() => [ChartEdge], { description: 'Every arrow.' })
  edges!: readonly ChartEdge[];

  @Field(() => [ChartBeginning], { description: 'Where states with others inside begin.' })
  beginnings!: readonly ChartBeginning[];
}

@Access('parent')
@ObjectType({ description: 'One difference between two versions (machines/definition/compare.ts).' })
export class MachineChange {
  @Field(() => String, { description: 'state, transition, guard, delay, effect or assignment.' })
  what!: string;

  @Field(() => String, { description: 'added, removed or changed.' })
  kind!: string;

  @Field(() => String, { description: 'The path of the state, the empty one for the whole machine; or a name.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a transition: when it happens. Of a changed state: which of its properties.',
  })
  detail!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What it was; null where it came in.' })
  before!: Json;

  @Field(() => JsonScalar, { nullable: true, description: 'What it is; null where it is gone.' })
  after!: Json;

  @Field(() => String, { description: 'words, addition, behaviour or strands: what it means to stored flows.' })
  grade!: string;
}

@Access('parent')
@ObjectType({ description: 'A machine written down, as a file.' })
export class MachineExport {
  @Field(() => String, { description: 'What to call it.' })
  fileName!: string;

  @Field(() => String, { description: 'Its media type, such as image/svg+xml.' })
  mediaType!: string;

  @Field(() => String, { description: 'What is in it.' })
  text!: string;
}
