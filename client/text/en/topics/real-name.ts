import type { TopicText } from '../../../help/topic-text.js';

export const realName = {
  'real-name': {
    question: 'It says that my real name is not proved. What now?',
    answer: [
      'Teachers and administrators prove it once, when they sign in for the first time (未进行实名认证):',
      {
        steps: [
          'Press the button to the government platform (山西政务服务平台) and choose 个人登录 there.',
          'Once signed in there, you are brought back here.',
          'If name and ID number are those recorded here, you are done.',
        ],
      },
      'If it was proved before: an administrator has tied your identity to another account, which signs you out here. Prove it again with your own account there. If you think this is wrong, teachers ask the school’s system administrator, administrators the bureau above; bring your ID card.',
      'Students need not do this.',
    ],
    keywords: 'teacher administrator real name identity verification',
  },
  'staff-sign-in': {
    question: 'What are the account and password of teachers and administrators?',
    answer: [
      'The account is the ID number, or the unified number of 8 digits. The password is the one you were told when you were registered, not xs and the last 8 characters of the ID number.',
      'Once signed in you can change it. It is not recovered by SMS.',
      { to: '/help#staff-password', text: 'If you forgot it, or want another one' },
      'The government platform has accounts and passwords of its own; what you forgot there is recovered there.',
    ],
    keywords: 'teacher sign in forgot default',
  },
  'staff-password': {
    question: 'A teacher or administrator cannot remember the password, or wants another one. What now?',
    answer: [
      'If you cannot remember it, whoever is above you gives you a new one in person:',
      {
        steps: [
          'Teachers, class teachers and registrars ask the school’s system administrator; those the bureau above; administrators of bureaus technical support.',
          'Bring your ID card. The new password is random and shown once; the old one ends at once, and you are signed out everywhere.',
          'Sign in with it and choose your own at once.',
        ],
      },
      'If you want another one, sign in and press “Change password” on the page “Real name”.',
      'The evaluation platform’s own sign-in takes a new password after 10 minutes; its entrance here at once.',
    ],
    keywords: 'forgot reset change recover staff',
  },
  'staff-data': {
    question: 'What is recorded about a teacher or administrator is wrong. What now?',
    answer: [
      '“Report an error” is for students. Teachers and administrators cannot change their name, ID number, school and role themselves:',
      {
        steps: [
          'Teachers tell the school’s system administrator, administrators the bureau above.',
          'Bring your ID card: they check it and have it put right.',
          'Then sign in again; if your real name is not proved yet, prove it once more.',
        ],
      },
    ],
    keywords: 'name id school role wrong correct transfer',
  },
  'government-account': {
    question: 'I have no account at the government platform. How do I register?',
    answer: [
      'It has accounts of its own, which have nothing to do with your account and password here:',
      {
        steps: [
          'Below its sign-in, press 注册 (register), then 个人注册.',
          'Give user name, password twice, your name, kind and number of your ID, how long it is valid (5, 10, 20 years, or for good), and your phone.',
          'Type the picture code and the SMS code, agree, and press 注册.',
          'Go back to its sign-in, choose 个人登录 and sign in.',
        ],
      },
    ],
    keywords: 'register account government platform password',
  },
  'real-name-sync': {
    question: 'My name is proved. How do I get to the evaluation platform?',
    answer: [
      'You are brought back here. Press “Entrance to the evaluation platform”: it is open at once.',
      '10 minutes later you can also sign in on the evaluation platform’s own page. A countdown shows how long it takes.',
    ],
    keywords: 'teacher proved sync ten minutes entrance',
  },
  'government-no-answer': {
    question: 'I cancelled, was too late, or the government platform does not answer. What now?',
    answer: [
      'Nothing has changed: you can go there again.',
      {
        steps: [
          'Cancelled or not agreed: go there again and press 同意并继续.',
          'Too late: begin again here; the attempt before no longer counts.',
          'No answer: try again in a few minutes.',
          'Another device: sign in here on it and begin again.',
        ],
      },
    ],
    keywords: 'cancel deny refuse timeout expired unavailable device',
  },
  'duplicate-phone': {
    question: 'Registering there, it says that the phone is taken (该手机号已存在). What now?',
    answer: [
      'Choose 短信登录 on its sign-in page and sign in with the phone and a code. If the number is yours, there is no need to register.',
      'If the account turns out to be somebody else’s, the number’s former owner had registered:',
      { to: '/help#no-matching-account', text: 'I am told that I cannot access the portal' },
    ],
    keywords: 'phone number duplicate exists taken sms',
  },
  'duplicate-id': {
    question: 'Registering there, it says that the ID number is bound (该证件号已被其他账户绑定). What now?',
    answer: [
      'There is an account with your ID number. Sign in to it:',
      {
        steps: [
          'Try its password.',
          'If you do not know it, 忘记密码 with your ID number shows the last four digits of the phone that is bound.',
          'If that phone is still in use, sign in by SMS (短信登录).',
          'If not, scan your face in the app 三晋通 and change the phone.',
        ],
      },
      { to: '/help#face-scan', text: 'How does the face scan work?' },
    ],
    keywords: 'id number duplicate bound last four digits',
  },
  'face-scan': {
    question: 'How do I get a new password and phone by face scan in 三晋通?',
    answer: [
      'With a phone that has a camera, and yourself:',
      {
        steps: [
          'On the app’s sign-in page, type your ID number and press 刷脸登录 at the lower right.',
          'Once signed in, press 设置 (settings).',
          'Press 忘记密码 (forgotten password).',
          'Press 刷脸重置密码 and set a new password.',
          'Go back and change the phone (修改手机号).',
          'It takes the new password and the new phone’s code. Then sign in with both.',
        ],
      },
      'Without phone or face scan: ask an administrator, and bring your ID card.',
    ],
    keywords: 'face app camera reset change phone',
  },
  'no-matching-account': {
    question: 'I signed in there, but am told that I cannot access the portal (您无法访问…). What now?',
    answer: [
      'The account there is not the person recorded here. The message is 「您无法访问山西教育公共服务平台，学生用户请联系学籍管理员，教师用户请联系学校教师管理员，家长用户请由学生进行绑定，管理者用户请由各级部门上报」.',
      {
        steps: [
          'Search for 山西省政务服务平台, open the official site, press 登录 at the upper right and choose 短信登录.',
          'Open 用户中心 (user centre): is it you?',
          'If you only signed in with the wrong account: sign out there and go again from here with your own.',
          'If not, change the phone or deregister the account in 账户设置 (settings).',
          'Then register anew with your own data and phone, and sign in.',
        ],
      },
      'If it is you, ask an administrator to check what is recorded here.',
    ],
    keywords: 'mismatch somebody else account access refused',
  },
  deregistration: {
    question: 'What should I know before deregistering an account there?',
    answer: [
      'Make sure that nobody needs it. It cannot be undone: nobody can sign in to it, and what was done with it may be lost.',
      'If you only need your phone number, changing the phone is enough. We deregister nothing for you.',
    ],
    keywords: 'deregister delete close account consequences',
  },
  'real-name-conflict': {
    question: 'I asked an administrator. How do I see how it stands?',
    answer: [
      'You have a number of eight digits. You need not stay: the page updates by itself.',
      {
        steps: [
          'Sign in later to see how it stands, or print the page with the number.',
          'Teachers ask the school’s system administrator, administrators the bureau above. Bring your ID card.',
          'Whether it is confirmed, to be tried again, or refused: you read why.',
        ],
      },
      'You may try again meanwhile. Once it works, nothing is left to decide.',
    ],
    keywords: 'number request conflict case waiting progress refused',
  },
} as const satisfies Readonly<Record<string, TopicText>>;
