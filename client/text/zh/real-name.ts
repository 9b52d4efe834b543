export { guidance } from './guidance.js';

export const realName = {
  whatNow: '现在怎么做',
  whatIsNeeded: '刷脸要准备',
  mind: '请先看清',
  back: '返回上一步',
  backNote: '返回不会改变任何东西。',
  openPlatform: '打开政务服务平台',
  searchPlatform: '可在百度搜「山西省政务服务平台」，进入官网。',
  opens: '在新窗口打开',
  nameThere: '那边登录的是「{name}」。',
  differsThere: '姓名或证件号与这里登记的不同。',
  stayLeft: '还会等您 {time}',
  leaving: '正在前往…',
  elsewhere: '那边的结果没有接上：可能换了浏览器、登录已结束、超过时间，或已经用过。请再去一次。',
  appOpen: '打开三晋通',
  appOpenHere: '扫不了码？在这里打开三晋通',
  appScan: '用手机扫一扫，打开三晋通。',
  appCode: '二维码：打开三晋通',
  appSearch: '在手机应用商店搜索「三晋通」，安装后打开。',
  appFollows: '做完一步，点「做好了，下一步」。页面自己往前走了，就不用点。',
  faceScan: '刷脸改密码、换手机号，共 {count} 步',
  done: '已完成',
  withoutApp: '没有手机，或不能刷脸？',
  withoutAppText: '不用刷脸也可以办。请带上身份证，当面核对。',
};

export const realNameDo = {
  go: '前往山西政务服务平台',
  goAgain: '再去一次政务平台',
  goOwn: '用自己的账号再去一次',
  goAnew: '在这台设备重新开始',
  goPassword: '去那边，用密码登录',
  goSms: '去那边，用短信登录',
  goRegister: '去那边注册',
  goNewPhone: '去那边，用新手机号登录',
  passwordFailed: '密码想不起来，登录不了',
  looked: '看过了，下一步',
  startFaceScan: '准备好了，开始',
  stepDone: '做好了，下一步',
  phoneChanged: '换好了，下一步',
  deregistered: '注销好了，下一步',
  deregister: '看清了，我要注销',
  keep: '不注销，返回',
};

export const realNameChoice = {
  DUPLICATE_PHONE: { label: '「该手机号已存在」', text: '注册时提示手机号重复' },
  DUPLICATE_ID: { label: '「该证件号已被其他账户绑定」', text: '注册时提示证件号重复' },
  NO_MATCHING_ACCOUNT: {
    label:
      '「您无法访问山西教育公共服务平台，学生用户请联系学籍管理员，教师用户请联系学校教师管理员，家长用户请由学生进行绑定，管理者用户请由各级部门上报」',
    text: '登录以后提示无法访问',
  },
  MINE: { label: '是我的，能收短信', text: '直接用短信登录那边，不用注册' },
  ANOTHER_NUMBER: { label: '填错了，或我有别的号码', text: '换自己的号码，再注册一次' },
  NOT_MINE: { label: '是我的，但那边的账号不是', text: '号码以前的主人注册过' },
  phoneInUse: { label: '还在使用', text: '用短信登录那边' },
  phoneNotInUse: { label: '已不在使用，收不到短信', text: '刷脸改密码、换手机号，或请管理员处理' },
  notOneself: { label: '不是我的', text: '换自己的账号登录，或者让出手机号' },
  oneself: { label: '是我的', text: '这里登记的可能有误，请管理员核对' },
  CHANGE_PHONE: { label: '更换手机号', text: '那个账号还在，只让出您的号码' },
  DEREGISTER: { label: '注销账号', text: '不能撤回，先看清后果' },
};

export const seenThere = {
  title: '在那边看到了提示？',
  text: '那边不会告诉我们。请点您看到的那一句。',
};

export const deregistration = {
  ask: '确定要去注销吗？',
  askText: '注销不能撤回。点确定只是进入下一步，账号要您自己在那边注销。',
  confirm: '确定，进入下一步',
};

export const ownCase = {
  title: '我的申请',
  number: '编号',
  since: '提交时间',
  who: '由谁处理',
  state: '现在',
  open: '等管理员处理',
  closedAt: '处理时间',
  reason: '管理员的话',
  saysWhy: '管理员的话：{reason}',
  saysNumber: '编号 {number}，处理人：{who}。',
  whoSettles: {
    SCHOOL_ADMINISTRATOR: '{where}学校系统管理员',
    BUREAU_ADMINISTRATOR: '{where}教育局管理员',
    SUPPORT: '技术支持',
  },
  decision: {
    BIND_HERE: '已确认是您本人，绑定好了',
    TRY_AGAIN: '请您再认证一次',
    REJECTED: '没有通过',
    VERIFIED: '您已认证成功，不用再处理',
  },
  waiting: '编号 {number} 正等管理员处理。可以一边等，一边再试。',
  see: '看进展',
  saysTryAgain: '管理员请您再认证一次',
  saysBound: '管理员已确认是您本人',
  takenSince: '{when}，管理员把这个账号绑的身份改绑到了别的账号',
  takenSinceText: '所以您被退出了登录。请用您本人的政务平台账号，再认证一次。觉得不对，在下面请管理员处理。',
  pageLead: '不用守在这里。以后登录，或用这个地址，都能回来看。',
  unknown: '没有编号为 {number} 的申请',
  unknownText: '请核对编号。这里只能看自己最近的一次申请。',
  toWay: '回到实名认证',
};

export const asking = {
  title: '还是不行？',
  text: '可以请{who}处理，会给您一个编号。',
  textNumbered: '编号 {number} 已在等{who}处理。遇到新情况，可以再请一次，编号不变。',
  button: '请管理员处理',
  againButton: '再请管理员看一次',
};

export const ownPassword = {
  back: '回到实名认证',
  given: '登录密码是发给您的，请换成自己的。',
  since: '登录密码从 {day} 起使用',
};

export const staffArrived = {
  title: '实名认证成功',
  lead: '现在可以进入综评平台。',
  syncTitle: '综评平台正在同步',
  syncLead: '认证或换密码 10 分钟后，可用综评平台自己的登录页：',
  syncLeft: '还要 {time}',
  syncOverdue: '比预计的久一点，正在等平台回应。专用入口不受影响。',
  synced: '已同步，也可以在综评平台自己的登录页登录。',
  closed: '综评平台自己的登录页不能用时，请走专用入口。',
  toAdministration: '去管理',
  nextText: '打开本平台登录，再点「高中综评专用入口」。不用再认证。',
};
