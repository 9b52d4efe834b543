import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Issue } from '../../../machines/rules/issue.js';
import { closeCorrection, withdrawCorrection } from '../../corrections/own-cases.js';
import { readOwnCorrections } from '../../corrections/read-own.js';
import { asStudent } from '../../corrections/reporter.js';
import { reportAgain, reportCorrection } from '../../corrections/report.js';
import { Access } from '../access.js';
import { asked, asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import {
  OwnCorrection,
  OwnCorrectionInput,
  OwnCorrectionResult,
  ReportAgainInput,
  ReportCorrectionInput,
  type OwnCorrectionsChanged,
} from './own-types.js';
import { viewOwnCorrection } from './view.js';

type Result = Promise<OwnCorrectionsChanged | Refused>;

/** Wrong archive data, for the student whose archive it is. */
@Resolver()
export class OwnCorrectionResolver {
  @Access('full')
  @Query(() => [OwnCorrection], {
    nullable: true,
    description: 'The reports of whoever is signed in, the latest first, at most twenty.',
  })
  myCorrections(@Ctx() context: RequestContext): Promise<OwnCorrection[]> {
    return readOwn(context);
  }

  @Access('full')
  @Mutation(() => OwnCorrectionResult, { description: 'Reports wrong archive data. One report is open at a time.' })
  async reportCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportCorrectionInput) input: ReportCorrectionInput,
  ): Result {
    return answer(context, await reportCorrection(context.services, reporting(context, input)));
  }

  @Access('full')
  @Mutation(() => OwnCorrectionResult, { description: 'Reports a case again that was declined or refused.' })
  async reportCorrectionAgain(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportAgainInput) input: ReportAgainInput,
  ): Result {
    return answer(context, await reportAgain(context.services, reporting(context, input)));
  }

  @Access('full')
  @Mutation(() => OwnCorrectionResult, { description: 'Takes a report back, before the registry has it.' })
  async withdrawCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => OwnCorrectionInput) input: OwnCorrectionInput,
  ): Result {
    return answer(context, await withdrawCorrection(context.services, reporting(context, input)));
  }

  @Access('full')
  @Mutation(() => OwnCorrectionResult, { description: 'Ends a case that was answered.' })
  async closeCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => OwnCorrectionInput) input: OwnCorrectionInput,
  ): Result {
    return answer(context, await closeCorrection(context.services, reporting(context, input)));
  }
}

/** The request as the student's own. */
function reporting<I extends { readonly requestId: string }>(context: RequestContext, input: I) {
  return { ...asked(context, input), reporter: asStudent(asking(context)) };
}

async function answer(context: RequestContext, issues: readonly Issue[]): Result {
  return issues.length > 0 ? refused(issues, null) : { corrections: await readOwn(context) };
}

async function readOwn(context: RequestContext): Promise<OwnCorrection[]> {
  const { services, at } = context;
  const files = await readOwnCorrections(services.em, asking(context).account, at);
  return files.map((file) => viewOwnCorrection(services.personalData, file, at));
}
