import type { AccountKind, BulkKind } from '../administration/graphql/generated/graphql.js';
import type { Duty } from '../graphql/generated/graphql.js';
import { hasDuty, type Viewer } from '../viewer/admission.js';

const dutyOf: Readonly<Record<BulkKind, Duty>> = {
  UNLOCK: 'UNLOCK',
  LOCK: 'LOCK',
  RESET_PASSWORD: 'RESET_PASSWORDS',
};
const kinds = Object.keys(dutyOf) as readonly BulkKind[];

/** What somebody may do to accounts of a kind; staff have no initial password to go back to. */
export function kindsFor(viewer: Viewer | null, accounts: AccountKind): readonly BulkKind[] {
  return kinds.filter(
    (kind) => hasDuty(viewer, [dutyOf[kind]]) && (accounts === 'STUDENT' || kind !== 'RESET_PASSWORD'),
  );
}
