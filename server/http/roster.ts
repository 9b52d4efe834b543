import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { issue, type Issue, type IssueCode } from '../../machines/rules/issue.js';
import { findSession, type SignedInSession } from '../accounts/sessions.js';
import { isId } from '../database/ids.js';
import { dutiesOf } from '../rights/charge.js';
import { isSchoolInScope } from '../rights/scope.js';
import { takeErrorFile } from '../roster/error-file.js';
import { receiveFile } from '../roster/receive-file.js';
import { templateFile } from '../roster/write-workbooks.js';
import type { Services } from '../services.js';
import type { Cookies } from './cookies.js';
import { Room } from './room.js';

interface RosterSettings {
  readonly services: Services;
  readonly cookies: Cookies;
}

const largestFile = 50 * 1024 * 1024;
/** Reading takes memory: files beyond these wait for their turn at the sender's. */
const mostAtOnce = 2;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const statusOf: Readonly<Partial<Record<IssueCode, number>>> = {
  SIGN_IN_REQUIRED: 401,
  NOT_PERMITTED: 403,
  SCHOOL_NOT_FOUND: 404,
  IMPORT_NOT_FOUND: 404,
  IMPORT_RUNNING: 409,
  FILE_TOO_LARGE: 413,
  IMPORTS_BUSY: 429,
};

/** What GraphQL is not made for: rosters that are sent, and workbooks that are fetched. Refused as there, with issues. */
export function serveRoster(app: FastifyInstance, { services, cookies }: RosterSettings): void {
  void app.register(async (scope) => {
    // Bytes as they are: what they mean, another thread finds out.
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => body,
    );
    scope.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
      if (error.statusCode === 413) return refuse(reply, [issue('FILE_TOO_LARGE')]);
      // Where nobody below says what happened, the server's own handler does.
      throw error;
    });
    const administrator = (request: FastifyRequest) => signedIn(services, cookies, request);
    serveUploads(scope, services, administrator);
    serveWorkbooks(scope, services, administrator);
  });
}

type Administrator = (request: FastifyRequest) => Promise<Asking>;

type Asking = { readonly session: SignedInSession; readonly at: number } | { readonly issues: readonly [Issue] };

async function signedIn(services: Services, cookies: Cookies, { headers }: FastifyRequest): Promise<Asking> {
  const at = services.clock.now();
  const { sessionToken } = cookies.read(headers.cookie);
  const session = sessionToken === null ? null : await findSession(services.em.fork(), 'portal', sessionToken, at);
  if (session === null || session.isInitial) return { issues: [issue('SIGN_IN_REQUIRED')] };
  const held = await dutiesOf(services.em.fork(), session.account, at);
  return held.has('importRoster') ? { session, at } : { issues: [issue('NOT_PERMITTED')] };
}

function serveUploads(app: FastifyInstance, services: Services, administrator: Administrator): void {
  const room = new Room(mostAtOnce);
  const admitted = new WeakMap<FastifyRequest, { readonly session: SignedInSession; readonly at: number }>();
  app.post('/administration/roster-imports', {
    bodyLimit: largestFile,
    // Before the body is read: whoever may not send a file does not fill the memory with it.
    async onRequest(request, reply) {
      const asking = await administrator(request);
      if ('issues' in asking) return refuse(reply, asking.issues);
      if (!(await reaches(services, asking, headerOf(request, 'x-school-id'))))
        return refuse(reply, [issue('SCHOOL_NOT_FOUND')]);
      if (!room.take(request, reply)) return refuse(reply, [issue('IMPORTS_BUSY')]);
      admitted.set(request, asking);
    },
    async handler(request, reply) {
      const asking = admitted.get(request);
      if (asking === undefined) throw new Error('a file was taken that nobody was admitted with');
      const received = {
        ...asking,
        school: headerOf(request, 'x-school-id'),
        fileName: decoded(headerOf(request, 'x-file-name')),
        isWholeSchool: headerOf(request, 'x-whole-school') === 'true',
        bytes: request.body instanceof Buffer ? request.body : Buffer.alloc(0),
      };
      const taken = await receiveFile(services, received);
      return 'issues' in taken ? refuse(reply, taken.issues) : reply.code(201).send({ id: taken.id });
    },
  });
}

async function reaches(
  { em }: Services,
  { session, at }: { readonly session: SignedInSession; readonly at: number },
  school: string,
): Promise<boolean> {
  if (!isId(school)) return false;
  const scoped = { actor: session.account, duty: 'importRoster', at } as const;
  return em.fork().transactional((tx) => isSchoolInScope(tx, scoped, school));
}

function serveWorkbooks(app: FastifyInstance, services: Services, administrator: Administrator): void {
  app.get('/administration/roster-template.xlsx', async (request, reply) => {
    const asking = await administrator(request);
    return 'issues' in asking
      ? refuse(reply, asking.issues)
      : sendWorkbook(reply, '名册模板.xlsx', await templateFile());
  });
  app.get<{ Params: { id: string } }>('/administration/roster-imports/:id/errors.xlsx', async (request, reply) => {
    const asking = await administrator(request);
    if ('issues' in asking) return refuse(reply, asking.issues);
    const scoped = { actor: asking.session.account, duty: 'importRoster', at: asking.at } as const;
    const file = await takeErrorFile(services, scoped, request.params.id, request.ip);
    return file === null ? refuse(reply, [issue('IMPORT_NOT_FOUND')]) : sendWorkbook(reply, '未导入的学生.xlsx', file);
  });
}

function sendWorkbook(reply: FastifyReply, name: string, file: Buffer): FastifyReply {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return reply.type(workbookType).header('content-disposition', disposition).send(file);
}

function refuse(reply: FastifyReply, issues: readonly Issue[]): FastifyReply {
  const [first] = issues;
  return reply.code((first && statusOf[first.code]) ?? 400).send({ issues });
}

function headerOf({ headers }: FastifyRequest, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/** A name that somebody encoded in another way says nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
