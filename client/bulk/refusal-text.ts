import type { BulkKind, IssueCode } from '../administration/graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';

/** Why an account refuses an action: more exactly than an issue says it that is told to whoever stands at a step. */
export function refusalText(kind: BulkKind, code: IssueCode): TextKey {
  return code === 'STEP_NOT_OPEN' ? `rehearsal.notOpen.${kind}` : `issues.${code}.what`;
}
