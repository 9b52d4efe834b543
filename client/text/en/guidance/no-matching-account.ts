import type { PlaceText } from '../../../real-name/guidance-text.js';

export const noMatchingAccount = {
  NO_MATCHING_ACCOUNT_CHECK_IDENTITY: {
    title: 'Is the account on the government platform yours?',
    lead: 'The name and ID number there must be the same as those recorded here.',
    steps: [
      'Open the government platform and choose 短信登录, unless you are signed in there already.',
      'Open 用户中心 (user centre).',
      'See whether it is you, then choose below.',
    ],
  },
  NO_MATCHING_ACCOUNT_NOT_ONESELF: {
    title: 'The account is somebody else’s',
    lead: 'If you only signed in with the wrong account, go again with your own; sign out there first if it does not ask. If it holds your phone number, there are two ways to free it.',
  },
  NO_MATCHING_ACCOUNT_CHANGE_PHONE: {
    title: 'Give that account another phone',
    lead: 'Your number becomes free, and the account stays.',
    steps: [
      'Open the government platform and sign in to that account by SMS (短信登录), unless you are signed in there already.',
      'Open 用户中心, then 账户设置 (settings).',
      'Change the phone, then sign out there.',
    ],
  },
  NO_MATCHING_ACCOUNT_DEREGISTER_WARNING: {
    title: 'What deregistering means',
    lead: 'Before deregistering, make sure that nobody needs that account any more.',
    mind: [
      'Nobody can sign in to it any more.',
      'What was done with it, and documents kept in it, may be lost.',
      'If somebody else uses it, they lose it as well.',
      'It cannot be undone.',
    ],
    after: 'If you only need your phone number, changing the phone is enough.',
  },
  NO_MATCHING_ACCOUNT_DEREGISTER: {
    title: 'Deregister it on the government platform',
    lead: 'We deregister nothing: you do it there yourself.',
    steps: [
      'Open the government platform and sign in to that account by SMS (短信登录), unless you are signed in there already.',
      'Open 用户中心, then 账户设置 (settings).',
      'Choose 注销账号 and do what it says.',
    ],
    after: 'Until you press 注销 there, you can still go back.',
  },
  NO_MATCHING_ACCOUNT_REGISTER_ANEW: {
    title: 'Register an account of your own',
    lead: 'Your phone number is free now.',
    steps: [
      'Press the button below, then 注册 (register).',
      'Give your own name, ID number and phone number.',
      'Then sign in and agree: you are brought back here.',
    ],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
