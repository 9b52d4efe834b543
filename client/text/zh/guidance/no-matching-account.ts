import type { PlaceText } from '../../../real-name/guidance-text.js';

/** Whose the account there is, and what to do where it is somebody else's. Source: the teachers' question 4. */
export const noMatchingAccount = {
  NO_MATCHING_ACCOUNT_CHECK_IDENTITY: {
    title: '政务平台上的账号是您的吗？',
    lead: '认证时要比对：那边的姓名、证件号，要和这里登记的一样。',
    steps: [
      '打开政务服务平台，在登录页选择「短信登录」。已经登录的，不用再登。',
      '点「用户中心」。',
      '看个人信息是否与自己匹配，再在下面选。',
    ],
  },
  NO_MATCHING_ACCOUNT_NOT_ONESELF: {
    title: '政务平台上是别人的账号',
    lead: '只是登错了账号：用自己的再去一次，那边还登录着的，先退出。如果它占着您的手机号：有两个办法，选一个。',
  },
  NO_MATCHING_ACCOUNT_CHANGE_PHONE: {
    title: '给那个账号换手机号',
    lead: '把您的号码换下来，那个账号照样能用。',
    steps: [
      '打开政务服务平台，用短信登录那个账号。已经登录的，不用再登。',
      '点「用户中心」，再点「账户设置」。',
      '更换手机号，换好后退出登录。',
    ],
  },
  NO_MATCHING_ACCOUNT_DEREGISTER_WARNING: {
    title: '注销账号的后果',
    lead: '注销账号前，请确认没有人还要用它。',
    mind: [
      '注销以后，那个账号不能再登录。',
      '用它办过的事、存的证照，可能查不到了。',
      '如果别人还在用它，那个人也用不了。',
      '注销不能撤回。',
    ],
    after: '只想让出手机号，更换手机号就够了，不用注销。',
  },
  NO_MATCHING_ACCOUNT_DEREGISTER: {
    title: '在政务平台注销账号',
    lead: '这里不会替您注销，要您自己在那边点。',
    steps: [
      '打开政务服务平台，用短信登录那个账号。已经登录的，不用再登。',
      '点「用户中心」，再点「账户设置」。',
      '选择「注销账号」，按那边的提示做完。',
    ],
    after: '在那边点注销之前，现在返回还来得及。',
  },
  NO_MATCHING_ACCOUNT_REGISTER_ANEW: {
    title: '重新注册自己的账号',
    lead: '手机号已经空出来了。',
    steps: [
      '点下面的按钮，再点「注册」。',
      '填自己的姓名、证件号码和手机号。',
      '注册好以后登录，点同意，会自动回到这里。',
    ],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;
