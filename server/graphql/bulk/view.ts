import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import type { ActionFile } from '../../bulk/read-actions.js';
import type { Slip } from '../../bulk/take-slips.js';
import type { PersonalData } from '../../database/personal-data.js';
import { maskedNameOf } from '../accounts/view.js';
import type { Loaders } from '../loaders.js';
import type { ResetSlip } from './results.js';
import type { BulkAction } from './types.js';

/** An action as those see it in whose scope it is. */
export async function viewAction(
  personalData: PersonalData,
  loaders: Loaders,
  { row, numbers, refusals, can }: ActionFile,
  at: number,
): Promise<BulkAction> {
  const { done, failed, pending, refused } = numbers;
  const maskedName = (id: string) => maskedNameOf(personalData, loaders, id);
  const willDo = done + failed + pending;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    total: willDo + refused,
    willDo,
    wouldRefuse: refused,
    refusals: [...refusals],
    done,
    failed,
    pending,
    ...speedOf(row, numbers, at),
    createdAt: new Date(row.created_at),
    begunAt: dateOf(row.begun_at),
    endedAt: dateOf(row.ended_at),
    byMaskedName: await maskedName(row.actor),
    placeName: row.place_name,
    canRun: can.includes('run'),
    canCancel: can.includes('cancel'),
    canRetry: can.includes('retry'),
    canTakeSlips: can.includes('takeSlips'),
    slipsTakenAt: dateOf(row.slips_taken_at),
    slipsTakenByMaskedName: row.slips_taken_by === null ? null : await maskedName(row.slips_taken_by),
  };
}

function speedOf(
  { state, begun_at, begun_from }: ActionFile['row'],
  { done, failed, pending }: ActionFile['numbers'],
  at: number,
): Pick<BulkAction, 'perSecond' | 'secondsLeft'> {
  const seconds = begun_at === null ? 0 : (at - new Date(begun_at).getTime()) / 1_000;
  const since = done + failed - begun_from;
  if (state !== 'RUNNING' || seconds <= 0 || since <= 0) return { perSecond: null, secondsLeft: null };
  const perSecond = since / seconds;
  return { perSecond, secondsLeft: Math.ceil(pending / perSecond) };
}

function dateOf(stored: Date | string | null): Date | null {
  return stored === null ? null : new Date(stored);
}

export function viewSlip(personalData: PersonalData, slip: Slip): ResetSlip {
  return {
    maskedName: maskName(openColumn(personalData, slip, 'name', slip.name)),
    maskedNationalId: maskNationalIdForOthers(openColumn(personalData, slip, 'national_id', slip.national_id)),
    className: slip.class_name,
    unifiedNumber: slip.unified_number,
    initialPassword: slip.is_announced ? 'ANNOUNCED' : 'DERIVED',
  };
}
