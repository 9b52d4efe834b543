import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { RosterImport, RosterImportChunk } from '../database/entities/roster-import.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { holdRoles } from '../rights/charge.js';
import { isSchoolInScope } from '../rights/scope.js';
import type { Services } from '../services.js';
import { enqueueWork } from '../work/worker.js';
import { hex } from './apply-batch.js';
import { checkKind } from './import-kinds.js';
import { holdSchool, isAnyRunning } from './stored-import.js';
import { readInThread, type RosterReading } from './read-in-thread.js';
import type { RosterPart } from './roster-parts.js';
import { sealOfChunk, sealOfImport } from './sealed.js';

export interface ReceivedFile {
  readonly session: SignedInSession;
  readonly school: string;
  /** As the sender's computer names it. */
  readonly fileName: string;
  readonly isWholeSchool: boolean;
  readonly bytes: Buffer;
  readonly at: number;
}

type ReceiveServices = Pick<Services, 'em' | 'personalData' | 'work'>;

const day = 86_400_000;
const longestName = 200;

/**
 * Takes a roster that somebody sends: it is read at once, its rows are kept sealed, the file itself is not. What cannot
 * be read is kept as well, with the reason.
 *
 * @returns the import's id, or why it was not taken
 */
export async function receiveFile(
  services: ReceiveServices,
  received: ReceivedFile,
): Promise<{ readonly id: string } | { readonly issues: readonly Issue[] }> {
  try {
    const id = await readInThread(received.bytes, received.isWholeSchool, (reading) =>
      services.em.fork().transactional((tx) => keep(services, tx, received, reading)),
    );
    services.work.ring();
    return { id };
  } catch (error) {
    if (error instanceof TakenBack) return { issues: [error.issue] };
    throw error;
  }
}

async function keep(
  { personalData }: ReceiveServices,
  tx: EntityManager,
  { session, school, fileName, isWholeSchool, bytes, at }: ReceivedFile,
  { head, parts }: RosterReading,
): Promise<string> {
  const id = newId();
  const now = new Date(at);
  await tx.insert(RosterImport, {
    id,
    school,
    actor: session.account,
    begunBy: session.account,
    fileName: sealOfImport(personalData, id, 'file_name', fileName.slice(0, longestName)),
    size: bytes.length,
    isWholeSchool,
    state: head.isReadable ? 'CHECKING' : 'UNREADABLE',
    fileProblem: head.problem,
    titles: sealOfImport(personalData, id, 'titles', JSON.stringify(head.titles)),
    createdAt: now,
    begunAt: now,
    expiresAt: head.isReadable ? null : new Date(at + day),
    rows: head.rows,
    total: head.rows,
    done: 0,
    holdMoves: 0,
    holdRemoves: 0,
    holdStudents: 0,
  });
  let number = 0;
  for await (const part of parts()) {
    const others = number === 0 ? head.refusedIds : [];
    await insertRows(tx, RosterImportChunk, [rowOf(personalData, { id, school, number }, part, others)]);
    number += 1;
  }
  // Last: reading takes a while, and nobody's session should wait for it.
  if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
  await holdRoles(tx, session.account);
  const scoped = { actor: session.account, duty: 'importRoster', at } as const;
  if (!(await isSchoolInScope(tx, scoped, school))) throw new TakenBack(issue('SCHOOL_NOT_FOUND'));
  if (!head.isReadable) return id;
  await holdSchool(tx, school);
  if (await isAnyRunning(tx, school, id)) throw new TakenBack(issue('IMPORT_RUNNING'));
  await enqueueWork(tx, checkKind, id, at);
  return id;
}

function rowOf(
  personalData: Services['personalData'],
  { id, school, number }: { readonly id: string; readonly school: string; readonly number: number },
  { rows, students, problems, cells }: RosterPart,
  otherIds: readonly string[],
) {
  const key = { rosterImport: id, number };
  const seal = (column: 'students' | 'cells' | 'problems', value: readonly unknown[]) =>
    value.length === 0 ? null : sealOfChunk(personalData, key, column, value);
  const ids = [...students.map(({ nationalId }) => nationalId), ...otherIds];
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    ...key,
    school,
    state: 'READ' as const,
    isRemoval: false,
    rows,
    students: seal('students', students),
    indexes: ids.map((one) => hex(personalData.index('national-id', one))),
    cells: seal('cells', cells),
    problems: seal('problems', problems),
    errors: errors.length,
    warnings: problems.length - errors.length,
    refused: new Set(errors.flatMap(({ row }) => row ?? [])).size,
    planErrors: 0,
    notUndoneCount: 0,
  };
}
