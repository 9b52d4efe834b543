import type { Defect } from './defects/defect.js';
import { dataImportsOverload } from './defects/data-imports-overload.js';
import { faults } from './defects/faults.js';
import { graphqlAndRights } from './defects/graphql-and-rights.js';
import { signIn } from './defects/sign-in.js';
import { smsSessionsBrowser } from './defects/sms-sessions-browser.js';

/** All of them: a file for each chapter of `ids.ts` that has some. */
export const defects: readonly Defect[] = [
  ...signIn,
  ...smsSessionsBrowser,
  ...graphqlAndRights,
  ...dataImportsOverload,
  ...faults,
];
