import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readHeat } from '../../heat/read-heat.js';
import { isBureauCode } from '../../schools/bureau-code.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { MachineHeat } from './types.js';
import { viewHeat } from './view.js';

/** Where people stand, wait, fail and give up, for those who look after the machines. */
@Resolver()
export class HeatResolver {
  @Access(['inspect'])
  @Query(() => MachineHeat, {
    nullable: true,
    description:
      'The heat of a machine: in the whole province with those who are in no school, in a bureau, or in a school; of all time or of one day. Null where there is no such machine, place or day.',
  })
  async machineHeat(
    @Ctx() { services, at }: RequestContext,
    @Arg('machine', () => String, { description: 'Its id in the registry.' }) machine: string,
    @Arg('bureau', () => String, { nullable: true, description: 'A bureau’s code.' }) bureau: string | null,
    @Arg('school', () => ID, { nullable: true, description: 'Of the bureau, if one is named.' }) school: string | null,
    @Arg('day', () => String, {
      nullable: true,
      description: 'YYYY-MM-DD in China’s time: when visits ended and began, and events happened.',
    })
    day: string | null,
  ): Promise<MachineHeat | null> {
    if (bureau != null && !isBureauCode(bureau)) return null;
    const place = { bureau: bureau ?? null, school: school ?? null };
    const heat = await readHeat(services.em, { machine, place, day: day ?? null, at });
    return heat && viewHeat(heat);
  }
}
