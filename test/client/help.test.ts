import { describe, expect, test } from 'vitest';
import { searchTopics } from '../../client/help/search-topics.js';
import { topicOfIssue } from '../../client/help/topic-of-issue.js';
import { wordsOf, type TopicTexts } from '../../client/help/topic-text.js';
import { helpParts, helpTopics, topicNamed, topicsAt, topicsOfPart } from '../../client/help/topics.js';
import { issues } from '../../client/text/zh/issues.js';
import { topics as en } from '../../client/text/en/topics.js';
import { topics as zh } from '../../client/text/zh/topics.js';
import { registry } from '../../machines/registry.js';
import { studentSteps } from '../../machines/student-onboarding/steps.js';

interface Node {
  readonly id: string;
  readonly meta?: { readonly helpTopic?: string };
  readonly states: Readonly<Record<string, Node>>;
}

function statesOf(node: Node): Node[] {
  return Object.values(node.states).flatMap((child) => [child, ...statesOf(child)]);
}

/** Topics that the teachers' machine names and that are written with their pages. A topic that is there is not on this list. */
const unwritten = [
  'deregistration',
  'duplicate-id',
  'duplicate-phone',
  'face-scan',
  'government-account',
  'government-no-answer',
  'no-matching-account',
  'real-name',
  'real-name-conflict',
  'real-name-sync',
];

const everything = (texts: TopicTexts) =>
  helpTopics.map((topic) => `${texts[topic].question}\n${wordsOf(texts[topic].answer)}`).join('\n');

describe('help fits the state one is in', () => {
  test('every state of every machine names a topic that there is', () => {
    const states = Object.values(registry).flatMap(({ machine }) => statesOf(machine.root as unknown as Node));
    expect(states.length).toBeGreaterThan(15);
    const named = new Set(states.map(({ meta }) => meta?.helpTopic ?? 'none'));
    expect([...named].filter((topic) => topicNamed(topic) === null).sort()).toEqual(unwritten);
  });

  test('every step shows something, and every topic is reached from a part of the page', () => {
    for (const step of studentSteps) expect([step, topicsAt(step).length > 0]).toEqual([step, true]);
    expect(helpParts.flatMap(topicsOfPart).sort()).toEqual([...helpTopics].sort());
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
      'https://zhszp.j.sxsjyggfw.cn',
      'https://sxsjyggfw.cn',
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
    ])
      expect(texts).toContain(quoted);
    expect(texts).not.toContain('系统异常');
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
