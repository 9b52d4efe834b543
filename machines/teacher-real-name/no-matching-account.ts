import { and } from 'xstate';
import { conflictIs, teacherSetup } from './setup.js';
import { at, back, done, guides } from './ways.js';

const wayOutIs = (way: 'changePhone' | 'deregister') => and(['usable', { type: 'wayOutIs', params: { way } }]);

/**
 * Signed in there, but 「您无法访问山西教育公共服务平台……」 here: who signed in is not who this account was made for.
 *
 * Source: the official first-login instructions, teachers' question 4. Its warning before a deregistration is a state
 * of its own: nobody comes to `deregister` but through it.
 */
export const noMatchingAccount = teacherSetup.createStateConfig({
  initial: 'checkIdentity',
  meta: { step: null, actors: ['teacher'], helpTopic: 'no-matching-account' },
  states: {
    // Sign in there by SMS, and compare 用户中心 with oneself.
    checkIdentity: {
      meta: guides('no-matching-account'),
      on: {
        IS_NOT_ONESELF: { guard: 'usable', target: 'notOneself' },
        // The data there are right: then those here are not, which a person has to see.
        IS_ONESELF: { guard: 'usable', target: at('contact'), actions: conflictIs('contact') },
        BACK: back('noMatchingAccount.checkIdentity', 'unverified'),
      },
    },
    notOneself: {
      meta: guides('no-matching-account'),
      on: {
        CHOOSE_WAY_OUT: [
          { guard: wayOutIs('changePhone'), target: 'changePhone' },
          { guard: wayOutIs('deregister'), target: 'deregisterWarning' },
        ],
        BACK: back('noMatchingAccount.notOneself', 'noMatchingAccount.checkIdentity'),
      },
    },
    // 账户设置: the account there gets its owner's phone, and this one is free.
    changePhone: {
      meta: guides('no-matching-account'),
      on: {
        STEP_DONE: done('noMatchingAccount.changePhone', 'noMatchingAccount.registerAnew'),
        BACK: back('noMatchingAccount.changePhone', 'noMatchingAccount.notOneself'),
      },
    },
    // 「注销账号前请确认该账号对自己还是是否有用」: its consequences, before anything is done. To cancel is to go back.
    deregisterWarning: {
      meta: guides('deregistration'),
      on: {
        CONFIRM_DEREGISTRATION: { guard: 'usable', target: 'deregister' },
        BACK: back('noMatchingAccount.deregisterWarning', 'noMatchingAccount.notOneself'),
      },
    },
    deregister: {
      meta: guides('deregistration'),
      on: {
        STEP_DONE: done('noMatchingAccount.deregister', 'noMatchingAccount.registerAnew'),
        BACK: back('noMatchingAccount.deregister', 'noMatchingAccount.notOneself'),
      },
    },
    registerAnew: {
      meta: guides('no-matching-account'),
      on: { BACK: back('noMatchingAccount.registerAnew', 'noMatchingAccount.notOneself') },
    },
  },
});
