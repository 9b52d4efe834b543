import { and, not } from 'xstate';
import { teacherSetup } from './setup.js';
import { back, done, guides } from './ways.js';

/**
 * The face scan in 三晋通, for whoever knows neither the password nor has the phone: a state for each thing to do there.
 *
 * Source: the official first-login instructions, 「关于三晋通刷脸修改手机号操作步骤」 1 to 4. Its steps 5 and 6 need no face.
 */
const faceScan = teacherSetup.createStateConfig({
  initial: 'enterId',
  meta: { step: null, actors: ['teacher'], helpTopic: 'face-scan' },
  states: {
    enterId: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.faceScan.enterId', 'duplicateId.faceScan.faceSignIn'),
        BACK: back('duplicateId.faceScan.enterId', 'duplicateId.phoneNotInUse'),
      },
    },
    faceSignIn: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.faceScan.faceSignIn', 'duplicateId.faceScan.settings'),
        BACK: back('duplicateId.faceScan.faceSignIn', 'duplicateId.faceScan.enterId'),
      },
    },
    settings: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.faceScan.settings', 'duplicateId.faceScan.forgottenPassword'),
        BACK: back('duplicateId.faceScan.settings', 'duplicateId.faceScan.faceSignIn'),
      },
    },
    forgottenPassword: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.faceScan.forgottenPassword', 'duplicateId.faceScan.resetPassword'),
        BACK: back('duplicateId.faceScan.forgottenPassword', 'duplicateId.faceScan.settings'),
      },
    },
    resetPassword: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.faceScan.resetPassword', 'duplicateId.changePhone'),
        BACK: back('duplicateId.faceScan.resetPassword', 'duplicateId.faceScan.forgottenPassword'),
      },
    },
  },
});

/**
 * 「该证件号已被其他账户绑定」: there is an account there with this ID number (T5).
 *
 * Source: the official first-login instructions, teachers' question 3 and the face-scan steps. Nothing here
 * deregisters: the account there is the teacher's own.
 */
export const duplicateId = teacherSetup.createStateConfig({
  initial: 'signInByPassword',
  meta: { step: null, actors: ['teacher'], helpTopic: 'duplicate-id' },
  states: {
    signInByPassword: {
      meta: guides('duplicate-id'),
      on: {
        PASSWORD_SIGN_IN_FAILED: { guard: 'usable', target: 'recoverByLastDigits' },
        BACK: back('duplicateId.signInByPassword', 'unverified'),
      },
    },
    // 忘记密码 with the ID number shows the last four digits of the phone that is bound there.
    recoverByLastDigits: {
      meta: guides('duplicate-id'),
      on: {
        SAY_PHONE_IN_USE: [
          { guard: and(['usable', 'phoneInUse']), target: 'phoneInUse' },
          { guard: and(['usable', not('phoneInUse')]), target: 'phoneNotInUse' },
        ],
        BACK: back('duplicateId.recoverByLastDigits', 'duplicateId.signInByPassword'),
      },
    },
    phoneInUse: {
      meta: guides('duplicate-id'),
      on: { BACK: back('duplicateId.phoneInUse', 'duplicateId.recoverByLastDigits') },
    },
    // Says what a face scan needs, and the way without app or camera, before it starts (T3).
    phoneNotInUse: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.phoneNotInUse', 'duplicateId.faceScan.enterId'),
        BACK: back('duplicateId.phoneNotInUse', 'duplicateId.recoverByLastDigits'),
      },
    },
    faceScan,
    // With the password that the face scan set, and the new phone's code.
    changePhone: {
      meta: guides('face-scan'),
      on: {
        STEP_DONE: done('duplicateId.changePhone', 'duplicateId.signInWithNewPhone'),
        BACK: back('duplicateId.changePhone', 'duplicateId.faceScan.resetPassword'),
      },
    },
    signInWithNewPhone: {
      meta: guides('face-scan'),
      on: { BACK: back('duplicateId.signInWithNewPhone', 'duplicateId.changePhone') },
    },
  },
});
