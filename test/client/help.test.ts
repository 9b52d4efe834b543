import { describe, expect, test } from 'vitest';
import { searchTopics } from '../../client/help/search-topics.js';
import { topicOfIssue } from '../../client/help/topic-of-issue.js';
import { wordsOf, type TopicTexts } from '../../client/help/topic-text.js';
import {
  helpParts,
  helpTopics,
  staffTopicsAt,
  topicNamed,
  topicOfState,
  topicsAt,
  topicsOfPart,
} from '../../client/help/topics.js';
import { issues } from '../../client/text/zh/issues.js';
import { topics as en } from '../../client/text/en/topics.js';
import { topics as zh } from '../../client/text/zh/topics.js';
import { registry } from '../../machines/registry.js';
import { studentSteps } from '../../machines/student-onboarding/steps.js';
import { teacherSteps } from '../../machines/teacher-real-name/steps.js';

interface Node {
  readonly id: string;
  readonly meta?: { readonly helpTopic?: string };
  readonly states: Readonly<Record<string, Node>>;
}

function statesOf(node: Node): Node[] {
  return Object.values(node.states).flatMap((child) => [child, ...statesOf(child)]);
}

const everything = (texts: TopicTexts) =>
  helpTopics.map((topic) => `${texts[topic].question}\n${wordsOf(texts[topic].answer)}`).join('\n');

describe('help fits the state one is in', () => {
  test('every state of every machine names a topic that there is', () => {
    const states = Object.values(registry).flatMap(({ machine }) => statesOf(machine.root as unknown as Node));
    expect(states.length).toBeGreaterThan(15);
    const named = new Set(states.map(({ meta }) => meta?.helpTopic ?? 'none'));
    expect([...named].filter((topic) => topicNamed(topic) === null)).toEqual([]);
  });

  test('no state answers teachers with the status verification of students', () => {
    const named = statesOf(registry['teacher-real-name'].machine.root as unknown as Node).map(
      ({ meta }) => topicOfState(meta?.helpTopic, 'staff') ?? 'none',
    );
    expect(named).toContain('real-name-sync');
    expect(named.filter((topic) => topic === 'none' || wordsOf(zh[topic].answer).includes('学籍认证'))).toEqual([]);
  });

  test('every step shows something, and every topic is reached from a part of the page', () => {
    for (const step of studentSteps) expect([step, topicsAt(step).length > 0]).toEqual([step, true]);
    for (const step of teacherSteps) expect([step, staffTopicsAt(step).length > 0]).toEqual([step, true]);
    for (const parts of Object.values(helpParts))
      expect(parts.flatMap(topicsOfPart).sort()).toEqual([...helpTopics].sort());
    expect(helpParts.student[0]).toBe('SIGN_IN');
    expect(helpParts.staff[0]).toBe('REAL_NAME');
  });

  test('whoever is told of a helper by a refusal finds more in help', () => {
    const naming = Object.entries(issues).filter(([, { who }]) => who !== '');
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.map(([code]) => code).filter((code) => !(code in topicOfIssue))).toEqual([]);
  });

  test('links lead to topics and pages that there are', () => {
    const links = [zh, en].flatMap((texts) =>
      helpTopics.flatMap((topic) =>
        texts[topic].answer.flatMap((block) => (typeof block === 'object' && 'to' in block ? [block.to] : [])),
      ),
    );
    const pages = ['/forgotten-password', '/forgotten-password/school'];
    for (const to of links)
      expect([to, pages.includes(to) || topicNamed(to.split('/help#')[1]) !== null]).toEqual([to, true]);
  });
});

describe('the answers', () => {
  test('are built alike in both languages (S28)', () => {
    const shape = (texts: TopicTexts) =>
      helpTopics.map((topic) => [
        topic,
        texts[topic].answer.flatMap((block) => (typeof block === 'object' && 'to' in block ? [block.to] : [])),
      ]);
    expect(shape(en)).toEqual(shape(zh));
  });

  test("hold the source's own words", () => {
    const texts = everything(zh);
    for (const quoted of [
      '学校系统管理员对学校的学生账号进行解锁操作',
      '360 浏览器还必须选择极速模式',
      '如果学校没有特殊通知学生的密码，那么默认的密码是 xs 加身份证后 8 位',
      '14010119110101001X',
      'xs0101001X',
      '账号被锁定，半小时后自动解锁',
      '账号被锁定，请联系系统管理员',
      '点击教育局前面的小三角可以展开下一级',
      '已选学校',
      '密码最短 8 位，最长 15 位，请牢记',
      '建议您每隔半年修改一次登录密码',
      '尝试用字母「O」代替数字等等',
      '高中综合素质评价电子信息平台不支持绑定手机号',
      '高中综评专用入口',
      '新的密码需要 10 分钟才能同步到山西省综合素质评价电子信息平台',
      '学生或家长发现信息不对，上报到班主任',
      '前往全国学籍系统进行调整',
      '在线咨询',
      '操作手册和帮助中心',
      '与山西教育公共服务平台和综评系统账号密码无关',
      '登录成功后会调回到教育公共服务平台',
      '该手机号已存在',
      '该证件号已被其他账户绑定',
      '输入身份证号可查看被绑定的手机号后四位',
      '您无法访问山西教育公共服务平台，学生用户请联系学籍管理员，教师用户请联系学校教师管理员，家长用户请由学生进行绑定，管理者用户请由各级部门上报',
      '进入官网后右上角点击登录',
      '更换或注销后重新点击注册，输入信息和手机号，重新登录即可完成',
      '三晋通 app 登录页输入身份证号，点击右下角刷脸登录',
      '输入刚才重置的密码和新手机号验证码即可修改成功，修改成功后可使用新手机号及密码登录',
    ])
      expect(texts).toContain(quoted);
    expect(texts).not.toContain('系统异常');
    // Addresses are the settings'.
    expect(texts).not.toContain('://');
  });
});

describe('searching them', () => {
  test.each([
    ['忘记密码', 'forgotten-password'],
    ['密码忘了', 'forgotten-password'],
    ['短信 收不到', 'phone-code'],
    ['锁定', 'locked-by-failures'],
    ['10分钟', 'password-sync'],
    ['生僻字', 'rare-characters'],
    ['没有电脑', 'on-a-phone'],
    ['XS', 'sign-in'],
    ['ｘｓ', 'sign-in'],
    ['双胞胎', 'shared-phone'],
    ['实名认证', 'real-name'],
    ['刷脸', 'face-scan'],
    ['手机号已存在', 'duplicate-phone'],
    ['无法访问', 'no-matching-account'],
    ['注销', 'deregistration'],
  ])('%s finds %s first or among the first', (words, topic) => {
    expect(searchTopics(words, zh).slice(0, 3)).toContain(topic);
  });

  test('takes words in any order and case, and all of them', () => {
    expect(searchTopics('PASSWORD forgot', en)[0]).toBe('forgotten-password');
    expect(searchTopics('forgot password', en)).toEqual(searchTopics('Password,  FORGOT?', en));
    expect(searchTopics('password zebra', en)).toEqual([]);
    expect(searchTopics('，。 ', zh)).toEqual([]);
  });

  test('finds every topic by its own question', () => {
    for (const texts of [zh, en])
      for (const topic of helpTopics) expect(searchTopics(texts[topic].question, texts)[0]).toBe(topic);
  });
});
