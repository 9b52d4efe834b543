import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { readEntries, type AuditFilter } from '../../audit/read-entries.js';
import { Access } from '../access.js';
import { asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { AuditFilterInput, AuditPage } from './types.js';
import { viewEntry } from './view.js';

/** The audit trail, for those who answer for a school or a bureau. */
@Resolver()
export class AuditResolver {
  @Access(['readAudit'])
  @Query(() => AuditPage, {
    nullable: true,
    description: 'What was done in the scope of whoever asks, and by them; null for whoever may not read it.',
  })
  async auditEntries(
    @Ctx() { services, loaders, session, at }: RequestContext,
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
  ): Promise<AuditPage> {
    const asked = { actor: asking({ session }).account, at, first, after: after ?? null, ...filterOf(filter) };
    const { entries, next } = await readEntries(services, asked);
    const viewed = entries.map((entry) => viewEntry(services.personalData, loaders, entry));
    return { entries: await Promise.all(viewed), next };
  }
}

function filterOf(filter: AuditFilterInput | null): AuditFilter {
  return {
    action: filter?.action ?? null,
    since: filter?.since?.getTime() ?? null,
    until: filter?.until?.getTime() ?? null,
    person: filter?.person?.trim() || null,
  };
}
