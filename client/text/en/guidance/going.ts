import type { PlaceText } from '../../../real-name/guidance-text.js';

export const going = {
  UNVERIFIED: {
    title: 'Your real name is not proved yet',
    lead: 'Prove that it is you; then the evaluation platform opens.',
    steps: [
      'Press the button below: it leads to the government platform (山西政务服务平台). Choose 个人登录 there.',
      'Without an account there, register (注册) first. It has nothing to do with your account and password here or on the evaluation platform.',
      'Sign in there and agree: you are brought back here.',
    ],
    after: 'It takes about ten minutes. You may leave at any time: signing in brings you back here.',
  },
  AT_GOVERNMENT: {
    title: 'Waiting for the government platform',
    lead: 'Sign in there and agree: you are brought back here.',
    points: ['If its page is still open, finish there.', 'If it is closed, or on another device: begin again here.'],
    after: 'Once you begin again, the attempt before no longer counts.',
  },
  CANCELLED: {
    title: 'You cancelled on the government platform',
    lead: 'No harm done: nothing has changed.',
    points: ['When you are ready, go there again.', 'Without an account there, register (注册) first.'],
  },
  DENIED: {
    title: 'The government platform said no',
    lead: 'You did not agree there, or it refused.',
    points: [
      'Go there again, sign in and agree (同意并继续).',
      'We take your name and ID number, to see that it is you. Nothing else.',
    ],
  },
  EXPIRED: {
    title: 'It took too long',
    lead: 'No answer came in time. Nothing has changed.',
    points: ['Go there again, and do it in one go.', 'Have your ID card and phone at hand first.'],
  },
  UNAVAILABLE: {
    title: 'The government platform does not answer',
    lead: 'It is not your fault.',
    points: [
      'Try again in a few minutes.',
      'If it still does not answer, call technical support: the number is at the bottom.',
    ],
    after: 'You may leave: signing in brings you back here.',
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
