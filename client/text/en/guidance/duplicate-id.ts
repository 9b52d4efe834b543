import type { PlaceText } from '../../../real-name/guidance-text.js';

const signingIn = {
  DUPLICATE_ID_SIGN_IN_BY_PASSWORD: {
    title: 'Your ID number is taken on the government platform',
    lead: 'The government platform says 该证件号已被其他账户绑定: it has an account with your ID number, most likely an old one of yours.',
    steps: [
      'Press the button below and choose 个人登录.',
      'Sign in with the account and password that you had before.',
      'Agree: you are brought back here.',
    ],
    after: 'Your old account will do. There is no need to deregister it.',
  },
  DUPLICATE_ID_RECOVER_BY_LAST_DIGITS: {
    title: 'See which phone is bound at the platform',
    lead: '忘记密码 (forgotten password) on the government platform shows the last four digits.',
    steps: [
      'On the platform’s sign-in page, choose 忘记密码.',
      'Type your ID number: it shows the last four digits of the phone.',
      'Is that phone still in use? Choose below.',
    ],
  },
  DUPLICATE_ID_PHONE_IN_USE: {
    title: 'Sign in with the bound phone',
    lead: 'If it still gets SMS, you can sign in to the government platform without a password.',
    steps: [
      'Press the button below and choose 短信登录 there.',
      'Type that phone number and the code.',
      'Agree: you are brought back here.',
    ],
  },
  DUPLICATE_ID_PHONE_NOT_IN_USE: {
    title: 'New password and phone by face scan',
    lead: 'Without SMS, scan your face in the app 三晋通, then change the phone.',
    points: [
      'A phone with a camera and the app 三晋通.',
      'Yourself, and your ID number.',
      'A phone number that gets SMS now.',
    ],
    after: 'About five minutes. Nothing is deregistered, and you may stop in between.',
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

const faceScan = {
  DUPLICATE_ID_FACE_SCAN_ENTER_ID: {
    title: 'Type your ID number in 三晋通',
    lead: 'On the app’s sign-in page, type your ID number.',
  },
  DUPLICATE_ID_FACE_SCAN_FACE_SIGN_IN: {
    title: 'Sign in by face in 三晋通',
    lead: 'At the lower right, press 刷脸登录.',
  },
  DUPLICATE_ID_FACE_SCAN_SETTINGS: {
    title: 'Open the settings in 三晋通',
    lead: 'Once signed in, press 设置.',
  },
  DUPLICATE_ID_FACE_SCAN_FORGOTTEN_PASSWORD: {
    title: 'Press 忘记密码 in 三晋通',
    lead: 'In the settings, press 忘记密码.',
  },
  DUPLICATE_ID_FACE_SCAN_RESET_PASSWORD: {
    title: 'Reset the password by face in 三晋通',
    lead: 'Press 刷脸重置密码, set a new password and remember it.',
  },
  DUPLICATE_ID_CHANGE_PHONE: {
    title: 'Change the phone in 三晋通',
    lead: 'Go back and change the phone (修改手机号), with the new password and the new phone’s code.',
  },
  DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE: {
    title: 'Sign in at the platform with the new phone',
    lead: 'The phone is changed; one step is left, on the government platform.',
    steps: [
      'Press the button below and choose 个人登录.',
      'Sign in with the new phone number and the new password.',
      'Agree: you are brought back here.',
    ],
  },
} as const satisfies Readonly<Record<string, PlaceText>>;

export const duplicateId = { ...signingIn, ...faceScan };
