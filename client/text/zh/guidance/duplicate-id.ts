import type { PlaceText } from '../../../real-name/guidance-text.js';

/** 「该证件号已被其他账户绑定」. Source: the teachers' question 3. */
const signingIn = {
  DUPLICATE_ID_SIGN_IN_BY_PASSWORD: {
    title: '提示「该证件号已被其他账户绑定」',
    lead: '政务平台上已有用您证件号的账号，多半是您以前注册的。',
    steps: ['点下面的按钮，选择「个人登录」。', '用以前的账号和密码登录。', '点同意，会自动回到这里。'],
    after: '登录以前的那个账号就行，不用注销。',
  },
  DUPLICATE_ID_RECOVER_BY_LAST_DIGITS: {
    title: '看看绑了哪个手机号',
    lead: '政务平台的「忘记密码」会显示手机号后四位。',
    steps: [
      '打开政务服务平台的登录页，点「忘记密码」。',
      '输入身份证号，可查看被绑定的手机号后四位。',
      '这个手机号还在使用吗？请在下面选。',
    ],
  },
  DUPLICATE_ID_PHONE_IN_USE: {
    title: '用绑定的手机号登录',
    lead: '手机还能收短信，不用密码也能登录政务平台。',
    steps: ['点下面的按钮，在登录页选择「短信登录」。', '输入那个手机号和验证码登录。', '点同意，会自动回到这里。'],
  },
  DUPLICATE_ID_PHONE_NOT_IN_USE: {
    title: '刷脸改密码、换手机号',
    lead: '收不到短信，可以用「三晋通」刷脸，再换手机号。',
    points: ['一部有摄像头的手机，装好「三晋通」。', '您本人在场，知道自己的身份证号。', '一个现在能收短信的手机号。'],
    after: '约五分钟。不会注销账号，做到一半也可以停。',
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

/** Source: 「关于三晋通刷脸修改手机号操作步骤」, in its words. */
const faceScan = {
  DUPLICATE_ID_FACE_SCAN_ENTER_ID: {
    title: '三晋通：输入身份证号',
    lead: '在三晋通登录页，输入身份证号。',
  },
  DUPLICATE_ID_FACE_SCAN_FACE_SIGN_IN: {
    title: '三晋通：刷脸登录',
    lead: '点击右下角「刷脸登录」。',
  },
  DUPLICATE_ID_FACE_SCAN_SETTINGS: {
    title: '三晋通：设置',
    lead: '成功登录后，点击「设置」。',
  },
  DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD: {
    title: '三晋通：忘记密码',
    lead: '在设置里，点击「忘记密码」。',
  },
  DUPLICATE_ID_FACE_SCAN_RESET_PASSWORD: {
    title: '三晋通：刷脸重置密码',
    lead: '点击「刷脸重置密码」，设好新密码，请记住它。',
  },
  DUPLICATE_ID_CHANGE_PHONE: {
    title: '三晋通：修改手机号',
    lead: '返回，修改手机号：输入刚才重置的密码和新手机号验证码。',
  },
  DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE: {
    title: '用新手机号登录政务平台',
    lead: '手机号改好了，只差最后一步。',
    steps: ['点下面的按钮，选择「个人登录」。', '用新手机号及密码登录。', '点同意，会自动回到这里。'],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

export const duplicateId = { ...signingIn, ...faceScan };
