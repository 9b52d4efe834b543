import { and } from 'xstate';
import { teacherSetup } from './setup.js';
import { back, done, guides } from './ways.js';

const phoneIs = (whose: 'mine' | 'anotherNumber' | 'notMine') =>
  and(['usable', { type: 'phoneIs', params: { whose } }]);

/**
 * 「该手机号已存在」: there is an account there with this phone (T4).
 *
 * Source: the official first-login instructions, teachers' question 2. **Ours**: whose phone it is, since only the
 * owner of both the phone and the account there is helped by signing in.
 */
export const duplicatePhone = teacherSetup.createStateConfig({
  initial: 'whosePhone',
  meta: { step: null, actors: ['teacher'], helpTopic: 'duplicate-phone' },
  states: {
    whosePhone: {
      meta: guides('duplicate-phone'),
      on: {
        SAY_WHOSE_PHONE: [
          { guard: phoneIs('mine'), target: 'signInBySms' },
          { guard: phoneIs('anotherNumber'), target: 'anotherNumber' },
          { guard: phoneIs('notMine'), target: 'notMine' },
        ],
        BACK: back('duplicatePhone.whosePhone', 'unverified'),
      },
    },
    signInBySms: {
      meta: guides('duplicate-phone'),
      on: { BACK: back('duplicatePhone.signInBySms', 'duplicatePhone.whosePhone') },
    },
    anotherNumber: {
      meta: guides('duplicate-phone'),
      on: { BACK: back('duplicatePhone.anotherNumber', 'duplicatePhone.whosePhone') },
    },
    // A number that the operator gave to its next owner: sign in there by SMS and see whose account it is.
    notMine: {
      meta: guides('duplicate-phone'),
      on: {
        STEP_DONE: done('duplicatePhone.notMine', 'noMatchingAccount.checkIdentity'),
        BACK: back('duplicatePhone.notMine', 'duplicatePhone.whosePhone'),
      },
    },
  },
});
