import { and, or, stateIn } from 'xstate';
import type { StudentEvent } from './events.js';
import { studentSetup } from './setup.js';

const maySignIn = and(['usable', 'signInAccepted', or([stateIn({ account: 'open' }), 'notFromStranger'])]);
const passwordChanges = and(['usable', 'passwordAccepted', 'passwordChangeable']);
const passwordRecovers = and(['usable', 'recoveryAccepted', 'phoneBound', 'passwordChangeable']);

const recordSignIn = { type: 'recordSignIn', params: {} } as const;
const endAllSessions = { type: 'endSessions', params: { keep: 'none' } } as const;
const endOtherSessions = { type: 'endSessions', params: { keep: 'current' } } as const;
const forgetSignInFailures = { type: 'forgetSignInFailures', params: {} } as const;
const tellReplacedPhone = {
  type: 'tellReplacedPhone',
  params: ({ event }: { event: StudentEvent }) => ({
    replacedId: event.type === 'BIND_PHONE' || event.type === 'UNBIND_PHONE' ? event.replacedId : '',
  }),
} as const;
const revokeEvaluationPassword = { type: 'revokeEvaluationPassword', params: {} } as const;

/**
 * Student onboarding: from a locked account to the evaluation platform.
 *
 * Three orthogonal regions. `account`: may this account be used at all. `journey`: how far its student has come.
 * `evaluation`: does the evaluation platform's own sign-in know the new password. Pure: waits are `after` transitions
 * whose deadlines the interpreter keeps, effects are actions without a body.
 *
 * Source: the official first-login instructions, parts 1 to 8.
 */
export const studentOnboarding = studentSetup.createMachine({
  id: 'student-onboarding',
  type: 'parallel',
  context: ({ input }) => ({
    policy: input,
    mismatches: 0,
    statusVerified: false,
    password: 'initial',
    phone: 'undecided',
    entered: false,
  }),
  states: {
    account: {
      initial: 'neverUnlocked',
      meta: { step: null, actors: ['administrator'], helpTopic: 'sign-in' },
      states: {
        neverUnlocked: {
          meta: { step: 'LOCKED', actors: ['administrator'], helpTopic: 'locked-by-administrator' },
          // Who tried before the school unlocked has failed often enough to be shut out for half an hour: forgotten too.
          on: { UNLOCK: { target: 'open', actions: forgetSignInFailures } },
        },
        open: {
          meta: { step: null, actors: ['student'], helpTopic: 'sign-in' },
          on: {
            // A known device locks itself out without locking the account: that ends as well.
            UNLOCK: { actions: forgetSignInFailures },
            FAILURE_LIMIT_REACHED: 'lockedByFailures',
            LOCK: { target: 'lockedByAdministrator', actions: endAllSessions },
          },
        },
        lockedByFailures: {
          meta: { step: null, actors: ['system', 'administrator'], helpTopic: 'locked-by-failures' },
          after: { lockout: 'open' },
          on: {
            UNLOCK: { target: 'open', actions: forgetSignInFailures },
            RESET_PASSWORD: 'open',
            RECOVER_PASSWORD: { guard: passwordRecovers, target: 'open' },
            LOCK: { target: 'lockedByAdministrator', actions: endAllSessions },
          },
        },
        lockedByAdministrator: {
          meta: { step: 'LOCKED', actors: ['administrator'], helpTopic: 'locked-by-administrator' },
          on: { UNLOCK: { target: 'open', actions: forgetSignInFailures } },
        },
      },
    },
    journey: {
      initial: 'signIn',
      meta: { step: null, actors: ['student'], helpTopic: 'first-login' },
      on: {
        // Signing in again leaves the journey where it is, but is allowed or refused here like the first time.
        SIGN_IN: { guard: maySignIn, actions: recordSignIn },
        RESET_PASSWORD: { actions: ['keepInitial', endAllSessions, forgetSignInFailures] },
        RECOVER_PASSWORD: {
          guard: passwordRecovers,
          target: '.arrived',
          actions: ['keepChosen', endOtherSessions, forgetSignInFailures],
        },
      },
      states: {
        signIn: {
          meta: { step: 'SIGN_IN', actors: ['student'], helpTopic: 'sign-in' },
          on: { SIGN_IN: { guard: maySignIn, target: 'statusVerification', actions: recordSignIn } },
        },
        statusVerification: {
          initial: 'answering',
          meta: { step: null, actors: ['student', 'registrar'], helpTopic: 'status-verification' },
          states: {
            answering: {
              meta: { step: 'STATUS_VERIFICATION', actors: ['student'], helpTopic: 'status-verification' },
              on: {
                SUBMIT_STATUS: [
                  {
                    guard: and(['usable', 'statusMatches']),
                    target: '#student-onboarding.journey.passwordChange',
                    actions: ['keepVerified', 'forgetMismatches'],
                  },
                  {
                    guard: and(['usable', 'lastTry']),
                    target: 'registrarReview',
                    actions: ['countMismatch', { type: 'openStatusReview', params: {} }],
                  },
                  { guard: 'usable', actions: 'countMismatch' },
                ],
              },
            },
            registrarReview: {
              meta: { step: 'REGISTRAR_REVIEW', actors: ['registrar'], helpTopic: 'registrar-review' },
              on: {
                CONFIRM_STATUS: {
                  target: '#student-onboarding.journey.passwordChange',
                  actions: [
                    'keepVerified',
                    'forgetMismatches',
                    { type: 'closeStatusReview', params: { decision: 'confirmed' } },
                  ],
                },
                CORRECT_STATUS: {
                  target: 'answering',
                  actions: ['forgetMismatches', { type: 'closeStatusReview', params: { decision: 'corrected' } }],
                },
              },
            },
          },
        },
        passwordChange: {
          meta: { step: 'PASSWORD_CHANGE', actors: ['student'], helpTopic: 'password-change' },
          on: {
            CHANGE_PASSWORD: [
              {
                guard: and([passwordChanges, 'phoneDecided']),
                target: 'arrived',
                actions: ['keepChosen', endOtherSessions],
              },
              { guard: passwordChanges, target: 'phoneBinding', actions: ['keepChosen', endOtherSessions] },
            ],
          },
        },
        phoneBinding: {
          initial: 'offered',
          meta: { step: null, actors: ['student'], helpTopic: 'phone-binding' },
          on: {
            REQUEST_PHONE_CODE: {
              guard: 'usable',
              target: '.codeSent',
              actions: { type: 'sendPhoneCode', params: ({ event }) => ({ challengeId: event.challengeId }) },
            },
            SKIP_PHONE: { guard: 'usable', target: 'arrived', actions: 'keepSkipped' },
            RESET_PASSWORD: {
              target: 'passwordChange',
              actions: ['keepInitial', endAllSessions, forgetSignInFailures],
            },
          },
          states: {
            offered: { meta: { step: 'PHONE_BINDING', actors: ['student'], helpTopic: 'phone-binding' } },
            codeSent: {
              meta: { step: 'PHONE_BINDING', actors: ['student'], helpTopic: 'phone-code' },
              after: { codeValidity: 'offered' },
              on: {
                BIND_PHONE: {
                  guard: and(['usable', 'codeAccepted']),
                  target: '#student-onboarding.journey.arrived',
                  actions: 'keepBound',
                },
              },
            },
          },
        },
        arrived: {
          initial: 'settled',
          meta: { step: null, actors: ['student'], helpTopic: 'evaluation-platform' },
          on: {
            ENTER_EVALUATION: { guard: and(['usable', 'evaluationOpen']), actions: 'keepEntered' },
            // A code on its way was asked for by somebody who may have been another.
            CHANGE_PASSWORD: { guard: passwordChanges, target: '.settled', actions: endOtherSessions },
            RESET_PASSWORD: {
              target: 'passwordChange',
              actions: ['keepInitial', endAllSessions, forgetSignInFailures],
            },
            REQUEST_PHONE_CODE: {
              guard: and(['usable', 'ownerProven']),
              target: '.codeSent',
              actions: { type: 'sendPhoneCode', params: ({ event }) => ({ challengeId: event.challengeId }) },
            },
            UNBIND_PHONE: {
              guard: and(['usable', 'ownerProven', 'phoneBound']),
              target: '.settled',
              actions: ['keepSkipped', tellReplacedPhone],
            },
          },
          states: {
            settled: { meta: { step: 'ARRIVED', actors: ['student'], helpTopic: 'evaluation-platform' } },
            codeSent: {
              meta: { step: 'ARRIVED', actors: ['student'], helpTopic: 'phone-code' },
              after: { codeValidity: 'settled' },
              on: {
                BIND_PHONE: [
                  {
                    guard: and(['usable', 'codeAccepted', 'phoneBound']),
                    target: 'settled',
                    actions: tellReplacedPhone,
                  },
                  { guard: and(['usable', 'codeAccepted']), target: 'settled', actions: 'keepBound' },
                ],
              },
            },
          },
        },
      },
    },
    evaluation: {
      initial: 'closed',
      meta: { step: null, actors: ['student', 'system'], helpTopic: 'evaluation-platform' },
      on: {
        // A replaced password is refused there from the first second; the new one works there after the wait.
        // (Without `reenter`: that would leave the whole parallel state and lose to the journey's own transition.)
        CHANGE_PASSWORD: { guard: passwordChanges, target: '.syncing', actions: revokeEvaluationPassword },
        RECOVER_PASSWORD: { guard: passwordRecovers, target: '.syncing', actions: revokeEvaluationPassword },
        RESET_PASSWORD: { target: '.closed', actions: revokeEvaluationPassword },
      },
      states: {
        closed: { meta: { step: null, actors: ['student'], helpTopic: 'evaluation-platform' } },
        syncing: {
          meta: { step: null, actors: ['system'], helpTopic: 'password-sync' },
          after: {
            passwordSync: { target: 'synced', actions: { type: 'publishEvaluationPassword', params: {} } },
          },
        },
        synced: { meta: { step: null, actors: ['student'], helpTopic: 'evaluation-platform' } },
      },
    },
  },
});
