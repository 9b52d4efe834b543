export const smsSignIn = {
  title: '短信登录',
  lead: '绑定过手机的账号，可以用短信验证码登录。',
  phoneHint: '账号绑定的手机号，11 位。',
  sent: '如果 {phone} 绑定了账号，验证码已发出。',
  missing: '没收到短信？',
  missingUnbound: '第一次登录还没有绑定手机，请用密码登录：',
  missingOther: '绑定的可能是另一个号码，请换一个再试。',
  missingWait: '请看短信是否被拦截；一分钟后可以重新获取。',
  choice: '请选择账号',
  choiceLead: '这个手机号绑定了 {count} 个账号，请点自己的。',
};

export const recovery = {
  title: '忘记密码',
  lead: '学生绑定过手机的，用短信验证码设置新密码。',
  sent: '如果账号绑定的是 {phone}，验证码已发出。',
  missingUnbound: '没有绑定手机的收不到，请找学校重置密码（见下面）。',
  submit: '设置新密码并登录',
  perhapsDone: '密码可能已经改好：请先用新密码登录，不行再重新获取验证码。',
  bySchool: '没有绑定手机，或号码不用了',
  bySchoolText: '由学校把密码重置成初始密码，登录后再改成自己的。',
  whomToAsk: '看看找谁重置',
  toStaff: '教师、管理员请看这里',
  byStaff: '教师、管理员',
  byStaffText:
    '不能用短信找回。教师找学校系统管理员，学校系统管理员找上一级教育局，教育局管理员找技术支持，当面拿一个新密码。',
  howStaff: '看看怎么办理',
  toSignIn: '回到登录',
};
