import { and, not, stateIn } from 'xstate';
import { duplicateId } from './duplicate-id.js';
import { duplicatePhone } from './duplicate-phone.js';
import type { GovernmentOutcome, Settlement } from './events.js';
import { noMatchingAccount } from './no-matching-account.js';
import type { Branch } from './places.js';
import { changesPassword, conflictEnds, conflictIs, endOtherSessions, identityIsBound, teacherSetup } from './setup.js';
import { at, back, guides } from './ways.js';

const verified = '#teacher-real-name.journey.verified';

const answers = (outcome: GovernmentOutcome) => and(['usable', 'expected', { type: 'answers', params: { outcome } }]);

/** Whoever is in the branch already stays where they are in it: a report that comes twice, or late, leads nobody back. */
const sees = (kind: Branch) =>
  and(['usable', 'seenNow', { type: 'saw', params: { kind } }, not(stateIn({ journey: { proving: kind } }))]);

const settles = (decision: Settlement['decision']) => ({ type: 'settlesThis', params: { decision } }) as const;

/** Asking while a case is open says anew what it is about; the number stays. */
const asksForHelp = { guard: 'usable', target: at('contact'), actions: conflictIs('contact') } as const;

/** The platform gave no answer that says who it is: each such end has its name, and its way to try again (T1). */
const retryable = (place: 'cancelled' | 'denied' | 'expired' | 'unavailable') =>
  teacherSetup.createStateConfig({
    meta: { step: 'RETRY', actors: ['teacher'], helpTopic: 'government-no-answer' },
    on: { BACK: back(place, 'unverified') },
  });

/**
 * Everything between signing in and a proved real name. What is said here for all places: whoever stands anywhere may go
 * to the government platform (again), its answer is taken, they may say what they saw there or ask a person, and
 * a case that is open may be settled. The places add one step back, and their own questions.
 *
 * Two things outlive a change of place: the attempt whose answer is expected, since people read guidance in one tab and
 * are at the platform in another; and the case before the administrators, since people try while they wait.
 */
export const proving = teacherSetup.createStateConfig({
  initial: 'unverified',
  meta: { step: null, actors: ['teacher'], helpTopic: 'real-name' },
  on: {
    GO_TO_GOVERNMENT: { guard: and(['usable', 'newAttempt']), target: '.atGovernment', actions: 'expectAnswer' },
    RETURN: [
      {
        guard: and([answers('matches'), 'caseOpen']),
        target: verified,
        actions: [...identityIsBound, ...conflictEnds('verified'), endOtherSessions],
      },
      { guard: answers('matches'), target: verified, actions: [...identityIsBound, endOtherSessions] },
      {
        guard: answers('otherPerson'),
        target: '.noMatchingAccount',
        actions: ['expectNoAnswer', ...conflictIs('otherPerson')],
      },
      {
        guard: answers('tiedElsewhere'),
        target: '.tiedElsewhere',
        actions: ['expectNoAnswer', ...conflictIs('tiedElsewhere')],
      },
      { guard: answers('cancelled'), target: '.cancelled', actions: 'expectNoAnswer' },
      { guard: answers('denied'), target: '.denied', actions: 'expectNoAnswer' },
      { guard: answers('expired'), target: '.expired', actions: 'expectNoAnswer' },
      { guard: answers('unavailable'), target: '.unavailable', actions: 'expectNoAnswer' },
    ],
    SAW_THERE: [
      { guard: sees('duplicatePhone'), target: '.duplicatePhone' },
      { guard: sees('duplicateId'), target: '.duplicateId' },
      { guard: sees('noMatchingAccount'), target: '.noMatchingAccount' },
    ],
    ASK_FOR_HELP: asksForHelp,
    CHANGE_PASSWORD: changesPassword,
    // An administrator settles whether or not the account is locked meanwhile.
    SETTLE_CONFLICT: [
      {
        guard: and([settles('bindHere'), 'identityConfirmed']),
        target: verified,
        actions: [...identityIsBound, ...conflictEnds('bindHere')],
      },
      { guard: settles('tryAgain'), target: '.unverified', actions: conflictEnds('tryAgain') },
      { guard: settles('rejected'), target: '.rejected', actions: conflictEnds('rejected') },
    ],
  },
  states: {
    // 「未进行实名认证」, with the link to the platform.
    unverified: { meta: { step: 'UNVERIFIED', actors: ['teacher'], helpTopic: 'real-name' } },
    atGovernment: {
      meta: { step: 'AT_GOVERNMENT', actors: ['teacher', 'system'], helpTopic: 'government-account' },
      after: { governmentStay: { target: 'expired', actions: 'expectNoAnswer' } },
      on: { BACK: back('atGovernment', 'unverified') },
    },
    cancelled: retryable('cancelled'),
    denied: retryable('denied'),
    expired: retryable('expired'),
    unavailable: retryable('unavailable'),
    duplicatePhone,
    duplicateId,
    noMatchingAccount,
    // The identity is another account's: which of the two is its owner's, the school decides.
    tiedElsewhere: {
      meta: { step: 'CONFLICT_REVIEW', actors: ['administrator', 'teacher'], helpTopic: 'real-name-conflict' },
      on: { BACK: back('tiedElsewhere', 'unverified') },
    },
    // The contact for one’s kind of user has the case: asked already. Nothing forbids to try again meanwhile.
    contact: {
      meta: { step: 'CONFLICT_REVIEW', actors: ['administrator', 'teacher'], helpTopic: 'real-name-conflict' },
      on: { ASK_FOR_HELP: {}, BACK: back('contact', 'unverified') },
    },
    // Told why, and whom to ask.
    rejected: { meta: guides('real-name-conflict'), on: { BACK: back('rejected', 'unverified') } },
  },
});
