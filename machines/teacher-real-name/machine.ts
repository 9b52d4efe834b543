import { and, not, or, stateIn } from 'xstate';
import { proving } from './proving.js';
import { changesPassword, endAllSessions, forgetSignInFailures, passwordChanges, teacherSetup } from './setup.js';

const maySignIn = and(['usable', 'credentialsAccepted', or([stateIn({ account: 'open' }), 'knownDevice'])]);

const recordSignIn = { type: 'recordSignIn', params: {} } as const;
const revokeEvaluationAccess = { type: 'revokeEvaluationAccess', params: {} } as const;

/** The platform is open to whoever is verified, and to nobody else: this region follows the journey. */
const closes = { guard: not('verified'), target: 'closed', actions: revokeEvaluationAccess } as const;

/**
 * A replaced password is refused there from the first second, the new one works there after the wait: a whole one, also
 * where one is running. (Said by the states, where `reenter` leaves this region alone.)
 */
const syncsAnew = { target: 'syncing', reenter: true, actions: revokeEvaluationAccess } as const;
const replaced = {
  CHANGE_PASSWORD: { guard: passwordChanges, ...syncsAnew },
  RESET_PASSWORD: syncsAnew,
} as const;

/**
 * Real-name verification of teachers and administrators with the government identity platform (政务服务平台).
 *
 * Three orthogonal regions. `account`: may this account be used at all. `journey`: how far its teacher has come;
 * `proving.ts` has the way and its conflicts. `evaluation`: does the evaluation platform's own sign-in know the account;
 * the dedicated entrance works at once. Pure: waits are `after` transitions whose deadlines the interpreter keeps,
 * effects are actions without a body.
 *
 * Source: the official first-login instructions, the teachers' part and its questions 1 to 5.
 */
export const teacherRealName = teacherSetup.createMachine({
  id: 'teacher-real-name',
  type: 'parallel',
  context: ({ input }) => ({ policy: input, attempt: null, conflict: null, identityId: null, entered: false }),
  states: {
    // Accounts of staff begin open: only students wait for their school to unlock them.
    account: {
      initial: 'open',
      meta: { step: null, actors: ['administrator'], helpTopic: 'sign-in' },
      states: {
        open: {
          meta: { step: null, actors: ['teacher'], helpTopic: 'sign-in' },
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
      meta: { step: null, actors: ['teacher'], helpTopic: 'real-name' },
      // Signing in again, also after an hour and on another device, leaves the journey where it is.
      on: {
        SIGN_IN: { guard: maySignIn, actions: recordSignIn },
        // Whoever has forgotten it is helped wherever they stand, also before the first sign-in and while locked.
        RESET_PASSWORD: { actions: [endAllSessions, forgetSignInFailures] },
      },
      states: {
        signIn: {
          meta: { step: 'SIGN_IN', actors: ['teacher'], helpTopic: 'sign-in' },
          on: { SIGN_IN: { guard: maySignIn, target: 'proving', actions: recordSignIn } },
        },
        proving,
        verified: {
          meta: { step: 'ARRIVED', actors: ['teacher'], helpTopic: 'evaluation-platform' },
          on: {
            ENTER_EVALUATION: { guard: 'usable', actions: 'keepEntered' },
            CHANGE_PASSWORD: changesPassword,
            // Whoever is signed in may be whom the administrator takes it from.
            UNBIND_IDENTITY: {
              guard: 'unbindsThis',
              target: 'proving',
              actions: [
                { type: 'unbindIdentity', params: ({ event }) => ({ identityId: event.identityId }) },
                'forgetIdentity',
                endAllSessions,
              ],
            },
          },
        },
      },
    },
    evaluation: {
      initial: 'closed',
      meta: { step: null, actors: ['teacher', 'system'], helpTopic: 'evaluation-platform' },
      states: {
        closed: {
          meta: { step: null, actors: ['teacher'], helpTopic: 'evaluation-platform' },
          always: { guard: 'verified', target: 'syncing' },
        },
        syncing: {
          meta: { step: null, actors: ['system'], helpTopic: 'real-name-sync' },
          always: closes,
          on: replaced,
          after: {
            evaluationSync: { target: 'synced', actions: { type: 'publishEvaluationAccess', params: {} } },
          },
        },
        synced: {
          meta: { step: null, actors: ['teacher'], helpTopic: 'evaluation-platform' },
          always: closes,
          on: replaced,
        },
      },
    },
  },
});
