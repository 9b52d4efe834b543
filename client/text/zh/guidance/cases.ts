import type { PlaceText } from '../../../real-name/guidance-text.js';

/** What an administrator decides. */
export const cases = {
  TIED_ELSEWHERE: {
    title: '您的身份绑在别的账号上',
    lead: '一个身份只能绑一个账号，由管理员核对该绑哪个。',
    points: [
      '不用守在这里，可以关掉页面。',
      '处理好了，这一页会自动更新。',
      '等的时候，也可以再认证一次。',
      '管理员核对时，请带上身份证。',
    ],
  },
  CONTACT: {
    title: '已请管理员处理',
    lead: '管理员会核对您的情况，不用再提交。',
    points: [
      '不用守在这里，可以关掉页面。',
      '处理好了，这一页会自动更新。',
      '等的时候，也可以再认证一次。',
      '管理员核对时，请带上身份证。',
    ],
  },
  REJECTED: {
    title: '申请没有通过',
    lead: '理由写在下面。您的账号没有改变。',
    points: ['照理由准备好，再认证一次。', '觉得不对，请带上身份证，找上面写的处理人。'],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
