import { maskName } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import { holdOf } from '../../roster/hold.js';
import { openOfImport } from '../../roster/sealed.js';
import type { FoundImport } from '../../roster/read-imports.js';
import type { RosterProblem as Problem } from '../../roster/roster-problem.js';
import type { RequestContext } from '../context.js';
import type { RosterImport, RosterProblem } from './types.js';

/** An import as administrators see it; the only way from the stored one to the outside. */
export async function viewImport(
  { services, loaders, at }: Pick<RequestContext, 'services' | 'loaders' | 'at'>,
  { stored, planned, applied, refused, warnings, isUndoable, isAnotherRunning }: FoundImport,
): Promise<RosterImport> {
  const [school, actor] = await Promise.all([
    loaders.schoolById.load(stored.school),
    loaders.accountById.load(stored.actor),
  ]);
  const isConfirmed = stored.confirmedAt != null;
  const { create, update, unchanged, remove } = isConfirmed ? applied : planned;
  return {
    id: stored.id,
    schoolId: stored.school,
    schoolName: school?.name ?? '',
    fileName: openOfImport(services.personalData, stored, 'file_name', stored.fileName),
    isWholeSchool: stored.isWholeSchool,
    state: stored.state,
    createdAt: stored.createdAt,
    confirmedAt: stored.confirmedAt ?? null,
    endedAt: stored.endedAt ?? null,
    expiresAt: stored.expiresAt ?? null,
    byMaskedName: actor === null ? '' : maskName(openColumn(services.personalData, actor, 'name', actor.name)),
    rows: stored.rows,
    total: stored.total,
    done: stored.done,
    create,
    update,
    unchanged,
    remove,
    planned,
    refused,
    warnings,
    hold: holdOf(stored, services.rosterPolicy),
    ...speedOf(stored, at),
    canConfirm: stored.state === 'CHECKED' && !isAnotherRunning,
    canCancel: ['CHECKING', 'CHECKED', 'IMPORTING'].includes(stored.state),
    canUndo: isUndoable && !isAnotherRunning,
  };
}

function speedOf(
  { state, begunAt, total, done }: FoundImport['stored'],
  at: number,
): Pick<RosterImport, 'rowsPerSecond' | 'secondsLeft'> {
  const seconds = (at - begunAt.getTime()) / 1000;
  const isRunning = ['CHECKING', 'IMPORTING', 'UNDOING'].includes(state);
  if (!isRunning || done === 0 || seconds <= 0) return { rowsPerSecond: null, secondsLeft: null };
  const speed = done / seconds;
  return { rowsPerSecond: Math.round(speed), secondsLeft: Math.ceil((total - done) / speed) };
}

export function viewProblem({ row, column, severity, code, maskedValue, message }: Problem): RosterProblem {
  return { row, column, severity: severity === 'error' ? 'ERROR' : 'WARNING', code, maskedValue, message };
}
