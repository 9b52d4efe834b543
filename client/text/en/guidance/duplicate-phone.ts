import type { PlaceText } from '../../../real-name/guidance-text.js';

export const duplicatePhone = {
  DUPLICATE_PHONE_WHOSE_PHONE: {
    title: 'The phone is taken on the government platform',
    lead: 'The government platform says 该手机号已存在: it has an account with this phone. Whose is the number?',
  },
  DUPLICATE_PHONE_SIGN_IN_BY_SMS: {
    title: 'Sign in at the platform by SMS',
    lead: 'The number is yours: no need to register on the government platform.',
    steps: [
      'Press the button below and choose 短信登录 there.',
      'Type the phone number and the code.',
      'Agree: you are brought back here.',
    ],
  },
  DUPLICATE_PHONE_ANOTHER_NUMBER: {
    title: 'Register with a number of your own',
    lead: 'One that gets SMS now.',
    steps: [
      'Press the button below, then 注册 (register).',
      'Give the number that you use now, and its code.',
      'Then sign in and agree: you are brought back here.',
    ],
  },
  DUPLICATE_PHONE_NOT_MINE: {
    title: 'See whose account it is',
    lead: 'The number’s former owner may have registered. Have a look first.',
    steps: [
      'Open the government platform and choose 短信登录.',
      'Type the phone number and the code.',
      'Open 用户中心 (user centre): is the name yours?',
    ],
    mind: ['Only look for now. Change and deregister nothing.'],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
