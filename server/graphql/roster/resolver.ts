import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { GraphQLError } from 'graphql';
import { isId } from '../../database/ids.js';
import { cancelImport } from '../../roster/cancel-import.js';
import { confirmImport } from '../../roster/confirm-import.js';
import { readProblems } from '../../roster/read-problems.js';
import { readImport, readImports } from '../../roster/read-imports.js';
import { schoolsToImport } from '../../roster/schools-to-import.js';
import { undoImport } from '../../roster/undo-import.js';
import { Access } from '../access.js';
import { asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { refused, type Refused } from '../results.js';
import { School } from '../schools/types.js';
import { viewSchool } from '../schools/view.js';
import { RosterSeverity } from './enums.js';
import {
  ConfirmRosterImportInput,
  RosterImport,
  RosterImportInput,
  RosterImportPage,
  RosterImportResult,
  RosterProblemPage,
  type RosterImportChanged,
} from './types.js';
import { viewImport, viewProblem } from './view.js';

/** Rosters that are imported on the web. All administrators of a school, and those above, see its imports. */
@Resolver(() => RosterImport)
export class RosterImportResolver {
  @Access(['importRoster'])
  @Query(() => RosterImportPage, { nullable: true, description: 'The imports in the scope of whoever asks.' })
  async rosterImports(
    @Ctx() context: RequestContext,
    @Arg('school', () => ID, { nullable: true }) school: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<RosterImportPage> {
    const page = { school: school ?? null, first, after: after ?? null };
    const { imports, total, next } = await readImports(context.services.em, scoped(context), page);
    return { imports: await Promise.all(imports.map((one) => viewImport(context, one))), total, next };
  }

  @Access(['importRoster'])
  @Query(() => RosterImport, { nullable: true, description: 'An import; null where whoever asks may see none.' })
  async rosterImport(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<RosterImport | null> {
    const found = await readImport(context.services.em, scoped(context), id);
    return found === null ? null : viewImport(context, found);
  }

  @Access(['importRoster'])
  @Query(() => [School], {
    nullable: true,
    description: 'The schools that whoever asks may import for: found as by `schools`, all of them by an empty search.',
  })
  async schoolsToImport(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, { defaultValue: '' }) search: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<School[]> {
    return (await schoolsToImport(context.services.em, scoped(context), search, first)).map(viewSchool);
  }

  @Access(['importRoster'])
  @Mutation(() => RosterImportResult, { description: 'Does what was checked, by and by, on the server.' })
  async confirmRosterImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmRosterImportInput) input: ConfirmRosterImportInput,
  ): Promise<RosterImportChanged | Refused> {
    const holdReason = input.holdReason ?? null;
    return changed(context, input, () => confirmImport(context.services, { ...asked(context, input), holdReason }));
  }

  @Access(['importRoster'])
  @Mutation(() => RosterImportResult, { description: 'Stops an import; what it has done stays, and can be undone.' })
  async cancelRosterImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RosterImportInput) input: RosterImportInput,
  ): Promise<RosterImportChanged | Refused> {
    return changed(context, input, () => cancelImport(context.services, asked(context, input)));
  }

  @Access(['importRoster'])
  @Mutation(() => RosterImportResult, { description: 'Takes back what an import did, where nothing happened since.' })
  async undoRosterImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RosterImportInput) input: RosterImportInput,
  ): Promise<RosterImportChanged | Refused> {
    return changed(context, input, () => undoImport(context.services, asked(context, input)));
  }

  @Access(['importRoster'])
  @FieldResolver(() => RosterProblemPage, { nullable: true, description: 'What is wrong with the file, by its rows.' })
  async problems(
    @Ctx() context: RequestContext,
    @Root() { id }: RosterImport,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Arg('severity', () => RosterSeverity, { nullable: true }) severity: keyof typeof RosterSeverity | null,
  ): Promise<RosterProblemPage> {
    const wanted = severity === 'ERROR' ? 'error' : severity === 'WARNING' ? 'warning' : 'all';
    return problemPage(context, id, { wanted, first, after: after ?? null });
  }

  @Access(['importRoster'])
  @FieldResolver(() => RosterProblemPage, { nullable: true, description: 'What could not be undone, and why.' })
  async notUndone(
    @Ctx() context: RequestContext,
    @Root() { id }: RosterImport,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<RosterProblemPage> {
    return problemPage(context, id, { wanted: 'notUndone', first, after: after ?? null });
  }
}

async function problemPage(
  context: RequestContext,
  id: string,
  page: Parameters<typeof readProblems>[3],
): Promise<RosterProblemPage> {
  const { problems, total, next } = await readProblems(context.services, scoped(context), id, page);
  return { problems: problems.map(viewProblem), total, next };
}

function scoped(context: RequestContext) {
  return { actor: asking(context).account, duty: 'importRoster', at: context.at } as const;
}

function asked(context: RequestContext, { requestId, id }: RosterImportInput) {
  if (!isId(requestId)) throw new GraphQLError('requestId must be a UUID', { extensions: { code: 'BAD_USER_INPUT' } });
  const { at, address } = context;
  return { requestId: requestId.toLowerCase(), id, session: asking(context), at, address };
}

async function changed(
  context: RequestContext,
  { id }: { readonly id: string },
  change: () => ReturnType<typeof cancelImport>,
): Promise<RosterImportChanged | Refused> {
  const issues = await change();
  if (issues.length > 0) return refused(issues, null);
  const found = await readImport(context.services.em, scoped(context), id);
  return { rosterImport: found && (await viewImport(context, found)) };
}
