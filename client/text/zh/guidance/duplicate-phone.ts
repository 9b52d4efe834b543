import type { PlaceText } from '../../../real-name/guidance-text.js';

/** 「该手机号已存在」. Source: the teachers' question 2; whose the phone is, is ours. */
export const duplicatePhone = {
  DUPLICATE_PHONE_WHOSE_PHONE: {
    title: '提示「该手机号已存在」',
    lead: '政务平台上已有账号用了这个手机号。这个号码是谁的？',
  },
  DUPLICATE_PHONE_SIGN_IN_BY_SMS: {
    title: '用短信登录政务平台',
    lead: '号码是您的，不用再注册。',
    steps: ['点下面的按钮，在登录页选择「短信登录」。', '输入手机号和验证码登录。', '点同意，会自动回到这里。'],
  },
  DUPLICATE_PHONE_ANOTHER_NUMBER: {
    title: '换自己的号码注册',
    lead: '用您现在能收短信的手机号。',
    steps: [
      '点下面的按钮，再点「注册」。',
      '手机号码填自己现在用的，收短信验证码。',
      '注册好以后登录，点同意，会自动回到这里。',
    ],
  },
  DUPLICATE_PHONE_NOT_MINE: {
    title: '看看是谁的账号',
    lead: '号码以前的主人可能注册过。先去看一眼。',
    steps: [
      '打开政务服务平台，在登录页选择「短信登录」。',
      '输入手机号和验证码登录。',
      '点「用户中心」，看姓名是不是您。',
    ],
    mind: ['现在只看，先不要改，也不要注销。'],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
