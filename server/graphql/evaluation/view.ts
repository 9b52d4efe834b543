import type { OwnAccount } from '../../accounts/read-viewer.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { ViewFacts } from '../context.js';
import { viewOwnAccount } from '../viewer/view.js';
import type { EvaluationVisit } from './types.js';

/** What a person may see of their archive: masked as at the portal. */
export function viewVisit(personalData: PersonalData, own: OwnAccount, facts: ViewFacts): EvaluationVisit {
  const { id, kind, name, maskedNationalId, unifiedNumber, schoolName, className, maskedPhone } = viewOwnAccount(
    personalData,
    { ...own, flow: null },
    facts,
  );
  return {
    id,
    kind,
    name: name ?? '',
    maskedNationalId,
    unifiedNumber: unifiedNumber ?? '',
    schoolName,
    className,
    maskedPhone,
  };
}
