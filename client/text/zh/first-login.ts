/** 首次登录单：页面上的话，和纸上的话。 */
export const firstLogin = {
  title: '首次登录单',
  lead: '一班一份：第一页张贴或发给学生，后面的名单由班主任留存。',
  backToList: '回到账号列表',
  chooseClass: '请先选择班级',
  chooseClassText: '首次登录单按班打印。请在上面选到班级。',
  missing: '没有这个班级',
  missingText: '可能已不在您的管理范围内。请在上面重新选择。',
  empty: '这个班还没有学生',
  emptyText: '导入名册后，学生会出现在这里，再来打印。',
  ready: '{name}，{count} 名学生。请用 A4 纸打印。',
  locked: '有 {count} 名学生的账号还没有解锁，照着做也登录不了。',
  toUnlock: '去账号列表解锁',
  toLocked: '在账号列表里看是谁',
  preview: '打印预览',
};

/** 第一页：学生照着做。 */
export const firstLoginGuide = {
  lead: '约需十分钟。做到哪一步都会保存，可以分几次做。',
  address: '打开这个网址',
  addressHint: '电脑用谷歌浏览器或 360 浏览器极速模式，用手机也可以。网址请逐字核对。',
  code: '登录网址的二维码',
  codeHint: '手机扫码打开',
  prepare: '准备好',
  items: { nationalId: '身份证号', password: '初始密码', phone: '手机' },
  nationalId: '身份证或户口簿上的 18 位，就是登录的账号。',
  passwordRule: {
    UNKNOWN: '学校公布过的，用公布的；没有公布的，是 xs 加身份证号后 8 位，最后是 X 的要大写。',
    DERIVED: 'xs 加身份证号后 8 位，最后是 X 的要大写。',
    ANNOUNCED: '用学校公布的，不知道的问班主任。这张纸上不写密码。',
  },
  phone: '能收一条短信，家长的也可以。没有手机也能办完。',
  steps: {
    SIGN_IN: '「{account}」填身份证号，「{password}」填初始密码，再填「{captcha}」，点「{submit}」。',
    STATUS_VERIFICATION: '「{name}」照户口簿填。点「{choose}」，找到自己的学校，点「{confirm}」，再点「{submit}」。',
    PASSWORD_CHANGE:
      '「{old}」填初始密码。「{next}」自己想：{length}，{classes}。「{confirmation}」再填一遍，点「{submit}」。请记牢，不要告诉别人。',
    PHONE_BINDING: '填「{phone}」，点「{send}」，填短信里的 6 位数字，点「{bind}」。没有手机的，点「{skip}」。',
    ARRIVED: '点「{enter}」，马上就能进入。借用的电脑，离开前点「{signOut}」。',
  },
  trouble: '登录不了',
  troubles: {
    LOCKED_BY_ADMINISTRATOR: '学校还没有解锁，或锁定了账号。找班主任或学校系统管理员解锁。',
    LOCKED_BY_FAILURES: '密码连续输错了。等页面上写的时间过了再试；想不起来的，找学校重置。',
    STATUS_MISMATCH: '核对后再提交。仍然不符的告诉班主任，由学籍管理员核对。',
  },
  picture: '图片验证码看不清',
  pictureHelp: '点登录页上的「{proof}」。',
};

/** 后面几页：班主任逐个打勾。 */
export const firstLoginList = {
  title: '学生名单',
  keep: '班主任留存，不要张贴',
  counts: '共 {count} 人：已到综评平台 {arrived} 人，没有登录过 {waiting} 人。截至 {time}。',
  number: '序号',
  name: '姓名',
  nationalId: '身份证号',
  unifiedNumber: '一号通账号',
  standing: '停在哪一步',
  done: '办完',
  isDone: '已办完',
  isOpen: '未办完',
  masked: '姓名和身份证号遮住了一部分；分不清的，看一号通账号。学生办完一个，在方框里打一个勾。',
};
