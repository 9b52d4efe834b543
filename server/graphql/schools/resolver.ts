import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { isBureauCode } from '../../schools/bureau-code.js';
import { findProvince } from '../../schools/province.js';
import { searchSchools } from '../../schools/search-schools.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { Bureau, School } from './types.js';
import { viewBureau, viewSchool } from './view.js';

/** Schools are public facts: whoever forgot their password picks their own one without being signed in. */
@Resolver(() => Bureau)
export class BureauResolver {
  @Access('anyone')
  @Query(() => Bureau, {
    nullable: true,
    description: 'A bureau with what is below it; the province without an id; null where there is none.',
  })
  async bureau(
    @Ctx() { loaders, services }: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
  ): Promise<Bureau | null> {
    const looking = id == null ? findProvince(services.em) : isBureauCode(id) ? loaders.bureauByCode.load(id) : null;
    const found = await looking;
    return found === null ? null : viewBureau(found);
  }

  @FieldResolver(() => [Bureau], { description: 'The bureaus right below it, by code.' })
  async children(@Root() { code }: Bureau, @Ctx() { loaders }: RequestContext): Promise<Bureau[]> {
    return (await loaders.bureausBelow.load(code)).map(viewBureau);
  }

  @FieldResolver(() => [School], { description: 'The schools that belong to it directly, by code.' })
  async schools(@Root() { code }: Bureau, @Ctx() { loaders }: RequestContext): Promise<School[]> {
    return (await loaders.schoolsOf.load(code)).map(viewSchool);
  }
}

@Resolver(() => School)
export class SchoolResolver {
  @Access('anyone')
  @Query(() => [School], {
    description: 'Schools whose name, pinyin or pinyin initials contain each of the words, best first.',
  })
  async schools(
    @Ctx() { services }: RequestContext,
    @Arg('search', () => String) search: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<School[]> {
    return (await searchSchools(services.em, search, first)).map(viewSchool);
  }

  @FieldResolver(() => [String], { description: 'Names of the bureaus above it: province, city, county.' })
  async path(@Root() { bureau }: School, @Ctx() { loaders }: RequestContext): Promise<string[]> {
    const names: string[] = [];
    for (let code: string | null | undefined = bureau; code;) {
      const above: Awaited<ReturnType<typeof loaders.bureauByCode.load>> = await loaders.bureauByCode.load(code);
      if (above !== null) names.unshift(above.name);
      code = above?.parent;
    }
    return names;
  }
}
