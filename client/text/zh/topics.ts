import type { HelpTopic } from '../help-topic.js';

/** Source: the official first-login instructions, parts 1 to 8. */
export const topics = {
  'first-login': {
    question: '第一次登录前要准备什么？',
    answer:
      '学校系统管理员先给账号解锁。请用电脑，建议用 360 浏览器（极速模式）或谷歌浏览器；其他浏览器的登录框可能显示异常。',
  },
  'sign-in': {
    question: '账号和密码是什么？',
    answer:
      '账号是学生的身份证号，最后一位是 X 的要大写。学校没有另外通知的，密码是 xs 加身份证号后 8 位。提示密码错误时，点密码框后面的小眼睛，检查输入得对不对。首次登录还没有绑定手机，不能用短信验证码登录。',
  },
  'locked-by-failures': {
    question: '账号因多次输错被锁定，怎么办？',
    answer:
      '提示「账号被锁定，半小时后自动解锁」，等半小时即可。还是想不起密码，又没有绑定手机的，请联系学校的系统管理员重置密码。',
  },
  'locked-by-administrator': {
    question: '提示「账号被锁定，请联系系统管理员」，怎么办？',
    answer: '这是学校主动锁定的，或者还没有解锁，必须联系学校的管理员才能解锁。',
  },
  'status-verification': {
    question: '学籍认证怎么填？',
    answer:
      '填学生姓名，点「选择学校」。选高中学段，点学校所属的教育局（点前面的小三角展开下一级），再点学校，学校会到「已选学校」处；点「确认」，再点「提交」。也可以直接搜学校名、拼音或首字母。',
  },
  'registrar-review': {
    question: '认证一直不通过，怎么办？',
    answer:
      '五次不符，会转给学校的学籍管理员核对。请带上身份证或户口簿去找学籍管理员；不知道是谁，先问班主任。核对好以后，页面会自动继续。',
  },
  'password-change': {
    question: '新密码有什么要求？',
    answer:
      '8 到 15 位，数字、小写字母、大写字母、符号至少用三种；不能是原密码、身份证号的一部分或常见密码。请牢记。忘了又没有绑定手机的，要由学校的管理员重置。',
  },
  'phone-binding': {
    question: '一定要绑定手机吗？',
    answer:
      '不一定。绑定后可以用短信登录、自己找回密码；不绑定的，密码重置要联系学校管理员。家长的手机也可以，最多三个学生共用一个号码。',
  },
  'phone-code': {
    question: '收不到短信验证码，怎么办？',
    answer: '请核对手机号，一分钟后可以重新获取。验证码 5 分钟内有效，最多试 5 次。还是收不到，可以先不绑定。',
  },
  'password-sync': {
    question: '改了密码，综评平台却提示密码错误？',
    answer:
      '新密码需要 10 分钟才能同步到综合素质评价平台。等 10 分钟后即可在那里独立登录；从「高中综评专用入口」进入，不用等。',
  },
  'evaluation-platform': {
    question: '完成以后怎么进入综评平台？',
    answer:
      '登录后点「高中综评专用入口」。进入后按要求核查档案信息，或在写实记录下填报。那里有在线的操作手册和帮助中心。',
  },
  archive: {
    question: '档案中学生信息不正确，怎么办？',
    answer: '学生或家长发现信息不对，上报到班主任，由班主任和学校的学籍管理员联系，前往全国学籍系统进行调整。',
  },
} satisfies Record<HelpTopic, { question: string; answer: string }>;
