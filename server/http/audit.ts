import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Papa from 'papaparse';
import { actionWords } from '../audit/action-words.js';
import { figureWords } from '../audit/figure-words.js';
import { readEntries, type AuditFilter } from '../audit/read-entries.js';
import { writeEntry } from '../audit/write-entry.js';
import { viewEntry } from '../graphql/audit/view.js';
import { actionNamed, type AuditEntry } from '../graphql/audit/types.js';
import type { RequestContext } from '../graphql/context.js';

const auditExportPath = '/administration/audit.csv';

const columns = [
  '序号',
  '北京时间',
  '操作',
  '操作人',
  '操作人账号',
  '对象',
  '对象账号',
  '学校',
  '理由',
  '来自',
  '其他',
];
/** `2026-11-28 14:05:09`, which spreadsheets take for a time. */
const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });
const pageSize = 200;
const mostRows = 100_000;

/**
 * The trail as a file, within the scope of whoever asks. Its address holds no person: filtering by one is the page's. What
 * is read anew with each page is what may be seen then.
 */
export function serveAuditExport(
  app: FastifyInstance,
  contextOf: (request: Pick<FastifyRequest, 'raw' | 'ip'>, reply: FastifyReply) => Promise<RequestContext>,
): void {
  app.get<{ Querystring: Record<string, string> }>(auditExportPath, async (request, reply) => {
    const context = await contextOf(request, reply);
    if (context.session === null || !(await context.duties()).has('readAudit'))
      return reply.code(403).send({ error: 'not permitted' });
    const { services, session, at, address } = context;
    const actor = session.account;
    const filter = filterOf(request.query);
    const details = { action: filter.action ?? 'all' };
    const entry = { at, actor, action: 'audit.export', subject: actor, details, address } as const;
    await services.em.fork().transactional((tx) => writeEntry(tx, services.personalData, entry));
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', 'attachment; filename="audit.csv"');
    const lines: string[] = [];
    for await (const row of rows(context, actor, filter)) lines.push(row);
    // The mark tells spreadsheets that it is UTF-8.
    return `\uFEFF${[line(columns), ...lines].join('\r\n')}\r\n`;
  });
}

async function* rows(context: RequestContext, actor: string, filter: AuditFilter): AsyncGenerator<string> {
  const { services, at, loaders } = context;
  let after: string | null = null;
  for (let count = 0; count < mostRows; count += pageSize) {
    const page: Awaited<ReturnType<typeof readEntries>> = await readEntries(services, {
      ...filter,
      actor,
      at,
      first: pageSize,
      after,
    });
    for (const entry of page.entries) yield line(cellsOf(await viewEntry(services.personalData, loaders, entry)));
    after = page.next;
    if (after === null) return;
  }
}

function cellsOf(entry: AuditEntry): string[] {
  return [
    String(entry.sequence ?? ''),
    time.format(entry.at),
    actionWords[entry.action],
    entry.isByCommand ? '命令行' : (entry.actor?.maskedName ?? ''),
    entry.actor?.unifiedNumber ?? '',
    entry.subject?.maskedName ?? '',
    entry.subject?.unifiedNumber ?? '',
    entry.schoolName ?? '',
    entry.reason ?? '',
    entry.address ?? '',
    figureWords(entry.action, entry.figures),
  ];
}

/** Nothing in it is taken for a formula. */
function line(cells: readonly string[]): string {
  return Papa.unparse([[...cells]], { escapeFormulae: true });
}

function filterOf(query: Readonly<Record<string, string>>): AuditFilter {
  const instant = (text: string | undefined) => {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? null : time;
  };
  return {
    action: actionNamed(query['action']),
    since: instant(query['since']),
    until: instant(query['until']),
    person: null,
  };
}
