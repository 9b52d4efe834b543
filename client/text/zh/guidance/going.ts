import type { PlaceText } from '../../../real-name/guidance-text.js';

/** To the government platform and back. Source: the teachers' part, steps 1 to 4, and its question 1. */
export const going = {
  UNVERIFIED: {
    title: '未进行实名认证',
    lead: '先证明是您本人，才能进综评平台。',
    steps: [
      '点下面的按钮，前往山西政务服务平台，选择「个人登录」。',
      '那边没有账号，先点「注册」。那边的账号密码是另一套，与这里、综评平台都无关。',
      '登录后点同意，会自动回到这里。',
    ],
    after: '约十分钟。中途关掉也行，登录后还在这一步。',
  },
  AT_GOVERNMENT: {
    title: '正在等政务平台的结果',
    lead: '在政务服务平台登录、同意后，会自动回到这里。',
    points: ['还开着那边的页面：回到那里做完。', '关掉了，或换了手机、电脑：在这里重新开始。'],
    after: '重新开始后，原来那一次就作废。',
  },
  CANCELLED: {
    title: '您在政务平台取消了登录',
    lead: '没关系，什么都没有改变。',
    points: ['准备好了，再去一次。', '政务平台上没有账号的，先点「注册」。'],
  },
  DENIED: {
    title: '政务平台没有授权',
    lead: '您点了「不同意」，或者政务平台拒绝了这次登录。',
    points: ['再去一次，登录后点「同意并继续」。', '我们只取姓名和证件号，用来核对是不是您。'],
  },
  EXPIRED: {
    title: '等得太久，这次过期了',
    lead: '没有及时收到政务平台的结果，什么都没有改变。',
    points: ['再去一次，尽量一次做完。', '做到一半要找证件、手机的，先备齐。'],
  },
  UNAVAILABLE: {
    title: '连不上政务服务平台',
    lead: '那边没有回应，不是您的问题。',
    points: ['过几分钟，再去一次。', '一直不行，请打页面最下面的技术支持电话。'],
    after: '可以先关掉，登录后还在这一步。',
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
