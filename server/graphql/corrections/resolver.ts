import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { decideCorrection } from '../../corrections/decide-correction.js';
import {
  readCorrection,
  readCorrections,
  type CorrectionFilter as FilterName,
} from '../../corrections/read-corrections.js';
import { Access } from '../access.js';
import { asked, asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  CorrectionFilter,
  CorrectionPage,
  DecideCorrectionInput,
  DecideCorrectionResult,
  RecordCorrection,
  type CorrectionDecided,
} from './staff-types.js';
import { viewCorrection } from './view.js';

/** Wrong archive data, for those who look after the students. */
@Resolver()
export class CorrectionResolver {
  @Access(['oversee'])
  @Query(() => CorrectionPage, {
    nullable: true,
    description: 'The cases of the students whom whoever asks looks after; null for whoever looks after none.',
  })
  async corrections(
    @Ctx() context: RequestContext,
    @Arg('filter', () => CorrectionFilter, { defaultValue: 'MINE' }) filter: keyof typeof CorrectionFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<CorrectionPage> {
    const { em, personalData } = context.services;
    const wanted = { filter: filter.toLowerCase() as FilterName, first, after: after ?? null };
    const { files, total, next } = await readCorrections(em, { ...(await askingOf(context)), ...wanted });
    return { cases: files.map((file) => viewCorrection(personalData, file)), total, next };
  }

  @Access(['oversee'])
  @Query(() => RecordCorrection, {
    nullable: true,
    description: 'The case of a number; null where there is none that whoever asks may see.',
  })
  correction(
    @Ctx() context: RequestContext,
    @Arg('number', () => ID) number: string,
  ): Promise<RecordCorrection | null> {
    return read(context, number);
  }

  @Access(['confirmCorrections', 'carryCorrections'])
  @Mutation(() => DecideCorrectionResult, {
    description: 'Decides about a case. The student sees it at once, and an audit entry is written with it.',
  })
  async decideCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideCorrectionInput) input: DecideCorrectionInput,
  ): Promise<CorrectionDecided | Refused> {
    const { name, className, ...decision } = asked(context, input);
    // An empty field is none: nothing of it was corrected.
    const record = { ...(name?.trim() ? { name } : {}), ...(className?.trim() ? { className } : {}) };
    const duties = await context.duties();
    const { address } = context;
    const issues = await decideCorrection(context.services, { ...decision, record, duties, address });
    return issues.length > 0 ? refused(issues, null) : { correction: await read(context, input.number) };
  }
}

async function askingOf(context: RequestContext) {
  return { actor: asking(context).account, duties: await context.duties(), at: context.at };
}

async function read(context: RequestContext, number: string): Promise<RecordCorrection | null> {
  const { em, personalData } = context.services;
  const file = await readCorrection(em, { ...(await askingOf(context)), number });
  return file === null ? null : viewCorrection(personalData, file);
}
