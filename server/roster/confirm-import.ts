import { issue, type Issue } from '../../machines/rules/issue.js';
import { reasonFault } from '../../machines/rules/reason.js';
import { writeEntry } from '../audit/write-entry.js';
import { TakenBack } from '../flows/advance.js';
import type { Services } from '../services.js';
import { enqueueWork } from '../work/worker.js';
import { changeImport, mustBe, mustBeAlone, type AskedOfImport, type ChangeServices } from './change-import.js';
import { measure } from './check-import.js';
import { holdOf } from './hold.js';
import { applyKind } from './import-kinds.js';
import { enterState } from './stored-import.js';
import { fixRemovals } from './removals.js';
import { sealOfImport } from './sealed.js';

export interface ConfirmImport extends AskedOfImport {
  /** Why, where so many students change that a reason is asked for. */
  readonly holdReason: string | null;
}

/** Confirms an import that was checked; the work does it. How many it moves or takes out is measured again. */
export function confirmImport(
  services: ChangeServices & Pick<Services, 'rosterPolicy'>,
  asked: ConfirmImport,
): Promise<Issue[]> {
  const { at, id, session, address } = asked;
  const { personalData } = services;
  return changeImport(services, asked, async (tx, found) => {
    mustBe(found, 'CHECKED');
    await mustBeAlone(tx, found);
    const figures = await measure(tx, found);
    const isHeld = holdOf(figures, services.rosterPolicy) !== null;
    const fault = isHeld ? reasonFault(asked.holdReason ?? '') : null;
    if (fault !== null)
      throw new TakenBack(issue(fault === 'REASON_REQUIRED' ? 'HOLD_REASON_REQUIRED' : fault, { field: 'holdReason' }));
    const reason = isHeld ? (asked.holdReason?.trim() ?? null) : null;
    const { school, rows } = found;
    if (figures.holdRemoves > 0) await fixRemovals(tx, personalData, { id, school });
    const total = rows + figures.holdRemoves;
    const holdReason = reason === null ? null : sealOfImport(personalData, id, 'hold_reason', reason);
    const begun = { begunBy: session.account, confirmedAt: new Date(at), total, done: 0, holdReason };
    await enterState(tx, id, 'IMPORTING', at, begun);
    const details = { import: id, state: 'IMPORTING', rows, ...figures };
    const entry = { at, actor: session.account, action: 'roster.import', subject: null, school, details } as const;
    await writeEntry(tx, personalData, { ...entry, reason, address });
    await enqueueWork(tx, applyKind, id, at);
  });
}
