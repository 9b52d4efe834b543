import type { NewAccount } from '../accounts/accounts.js';
import { residentId } from '../accounts/typed.js';

/** Somebody who is invented: region 1499 does not exist, and neither do the people. */
export interface Person {
  readonly key: string;
  /** Which way somebody like this takes. */
  readonly purpose: string;
  readonly name: string;
  readonly idNumber: string;
  /** What somebody signs in with at the portal that sends them here, where it knows them. */
  readonly portalAccount?: string;
  /** The phone that they have in their hand. */
  readonly phone: string;
  /** The account that is in their way, or theirs. */
  readonly account?: NewAccount;
}

const validity = { validFrom: '2020-01-01', validUntil: null } as const;

function account(
  loginName: string,
  password: string,
  [name, idNumber, phone]: readonly [string, string, string],
): NewAccount {
  return { loginName, password, name, idType: residentId, idNumber, phone, ...validity };
}

/** The invented people: one for each branch of the official instructions, and some who meet no hindrance. */
export const people: readonly Person[] = [
  {
    key: 'registered',
    purpose: '已有本人账号：密码、短信、扫码登录都能成功。',
    name: '乔安宁',
    idNumber: '149901198001010015',
    portalAccount: '82700011',
    phone: '13900010001',
    account: account('qiaoanning', 'Anning1980', ['乔安宁', '149901198001010015', '13900010001']),
  },
  {
    key: 'nobody',
    purpose: '从未注册：注册一次就能成功。在首登是班主任（高一 1 班）。',
    name: '贺知新',
    idNumber: '149901198503120024',
    portalAccount: '82700012',
    phone: '13900010002',
  },
  {
    key: 'phoneTaken',
    purpose: '注册时提示「该手机号已存在」：手机号在别人的账号上。短信登录后在用户中心看到不是本人，注销后重新注册。',
    name: '丁若华',
    idNumber: '149901198207080047',
    portalAccount: '82700013',
    phone: '13900010003',
    account: account('niuyifan', 'Yifan2000', ['牛一凡', '149901197911110038', '13900010003']),
  },
  {
    key: 'idBoundPhoneInUse',
    purpose:
      '忘了注册过，换一个手机号（例如 13900010015）再注册，提示「该证件号已被其他账户绑定」：忘记密码显示的后四位是自己还在用的手机，短信登录。用这个手机号注册，提示的是「该手机号已存在」。在首登是学籍管理员。',
    name: '白思源',
    idNumber: '149901198811230052',
    portalAccount: '82700014',
    phone: '13900010004',
    account: account('baisiyuan', 'Siyuan1988', ['白思源', '149901198811230052', '13900010004']),
  },
  {
    key: 'idBoundOldPhone',
    purpose:
      '注册时提示「该证件号已被其他账户绑定」，绑定的手机（后四位 9905）已不用：三晋通刷脸重置密码、修改手机号。',
    name: '康文远',
    idNumber: '149901197606060061',
    portalAccount: '82700015',
    phone: '13900010005',
    account: account('kangwenyuan', 'Wenyuan1976', ['康文远', '149901197606060061', '13900019905']),
  },
  {
    key: 'foreignIdentity',
    purpose: '登录的账号是别人的身份：回到首登后问政务平台上的账号是不是自己的；不是，需要更换手机号或注销后重新注册。',
    name: '常乐山',
    idNumber: '149901199002280079',
    portalAccount: '82700016',
    phone: '13900010006',
    account: account('changleshan', 'Leshan1990', ['曹问渠', '149901199109090088', '13900010006']),
  },
  {
    key: 'unknownToPortal',
    purpose: '账号是本人的，但首登没有这位老师：按提示联系学校教师管理员。',
    name: '燕归来',
    idNumber: '149901199305050096',
    phone: '13900010007',
    account: account('yanguilai', 'Guilai1993', ['燕归来', '149901199305050096', '13900010007']),
  },
  {
    key: 'tiedElsewhere',
    purpose:
      '身份在常乐山手机号的账号（changleshan）上：首登管理员把它确认给常乐山以后，本人用它登录，首登提示该身份已绑定其他账号。',
    name: '曹问渠',
    idNumber: '149901199109090088',
    portalAccount: '82700017',
    phone: '13900010008',
  },
  {
    key: 'administrator',
    purpose: '学校系统管理员，已有本人账号：认证以后在首登处理冲突。',
    name: '李演示',
    idNumber: '149901197501010201',
    portalAccount: '82700001',
    phone: '13900010009',
    account: account('liyanshi', 'Yanshi2026', ['李演示', '149901197501010201', '13900010009']),
  },
  {
    key: 'bureau',
    purpose: '县教育局管理员，已有本人账号：认证以后在首登处理本县学校的冲突。',
    name: '孟县局',
    idNumber: '149901197202020202',
    portalAccount: '82700002',
    phone: '13900010010',
    account: account('mengxianju', 'Xianju2026', ['孟县局', '149901197202020202', '13900010010']),
  },
  {
    key: 'teacherA',
    purpose: '另一位教师，已有本人账号，供试用和测试。',
    name: '苏明澈',
    idNumber: '149901198709090114',
    portalAccount: '82700018',
    phone: '13900010011',
    account: account('sumingche', 'Mingche1987', ['苏明澈', '149901198709090114', '13900010011']),
  },
  {
    key: 'teacherB',
    purpose: '又一位教师，已有本人账号，供试用和测试。',
    name: '叶知秋',
    idNumber: '149901199401180123',
    portalAccount: '82700019',
    phone: '13900010012',
    account: account('yezhiqiu', 'Zhiqiu1994', ['叶知秋', '149901199401180123', '13900010012']),
  },
];
