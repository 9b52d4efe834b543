import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { StatusReviewFile } from '../../onboarding/read-status-reviews.js';
import type { StatusReview } from './types.js';

/** A review as the registrar may see it; the only way from the stored one to the outside. */
export function viewStatusReview(personalData: PersonalData, file: StatusReviewFile): StatusReview {
  const { review, account, schoolName, className, tries, revision, isDecidable } = file;
  return {
    id: review.id,
    maskedName: maskName(openColumn(personalData, account, 'name', account.name)),
    maskedNationalId: maskNationalIdForOthers(openColumn(personalData, account, 'national_id', account.nationalId)),
    unifiedNumber: account.unifiedNumber,
    schoolName,
    className,
    tries,
    openedAt: review.openedAt,
    decidedAt: review.decidedAt ?? null,
    decision: review.decision === 'confirmed' ? 'CONFIRMED' : review.decision === 'corrected' ? 'CORRECTED' : null,
    revision,
    isDecidable,
  };
}
