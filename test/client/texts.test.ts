import { describe, expect, test } from 'vitest';
import { dictionary as en } from '../../client/text/en.js';
import * as accountEn from '../../client/text/en/account.js';
import * as accountsEn from '../../client/text/en/accounts.js';
import * as administrationEn from '../../client/text/en/administration.js';
import * as auditEn from '../../client/text/en/audit.js';
import * as boardEn from '../../client/text/en/board.js';
import * as correctionsEn from '../../client/text/en/corrections.js';
import * as familyEn from '../../client/text/en/family.js';
import * as inspectorFlowsEn from '../../client/text/en/inspector-flows.js';
import * as inspectorEn from '../../client/text/en/inspector.js';
import * as bulkEn from '../../client/text/en/bulk.js';
import * as conflictsEn from '../../client/text/en/conflicts.js';
import * as rosterEn from '../../client/text/en/roster.js';
import * as realNameEn from '../../client/text/en/real-name.js';
import { dictionary as zh } from '../../client/text/zh.js';
import * as accountZh from '../../client/text/zh/account.js';
import * as accountsZh from '../../client/text/zh/accounts.js';
import * as administrationZh from '../../client/text/zh/administration.js';
import * as auditZh from '../../client/text/zh/audit.js';
import * as boardZh from '../../client/text/zh/board.js';
import * as correctionsZh from '../../client/text/zh/corrections.js';
import * as familyZh from '../../client/text/zh/family.js';
import * as inspectorFlowsZh from '../../client/text/zh/inspector-flows.js';
import * as inspectorZh from '../../client/text/zh/inspector.js';
import * as bulkZh from '../../client/text/zh/bulk.js';
import * as conflictsZh from '../../client/text/zh/conflicts.js';
import * as rosterZh from '../../client/text/zh/roster.js';
import * as realNameZh from '../../client/text/zh/real-name.js';

function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : flat(text as object, `${path}${key}.`),
  );
}

// The guidance's lists count as well: a step that one language lacks is found.
const chinese = new Map(
  flat({
    ...zh,
    ...accountZh,
    ...accountsZh,
    ...administrationZh,
    ...auditZh,
    ...boardZh,
    ...bulkZh,
    ...conflictsZh,
    ...correctionsZh,
    ...familyZh,
    ...inspectorFlowsZh,
    ...inspectorZh,
    ...rosterZh,
    ...realNameZh,
  }),
);
const english = new Map(
  flat({
    ...en,
    ...accountEn,
    ...accountsEn,
    ...administrationEn,
    ...auditEn,
    ...boardEn,
    ...bulkEn,
    ...conflictsEn,
    ...correctionsEn,
    ...familyEn,
    ...inspectorFlowsEn,
    ...inspectorEn,
    ...rosterEn,
    ...realNameEn,
  }),
);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('texts in both languages (S28)', () => {
  test('say the same things with the same values', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('nobody is told of a 系统异常', () => {
    expect([...chinese.values()].join('\n')).not.toContain('系统异常');
  });

  test("the source's own words stand word for word", () => {
    const texts = [...chinese.values()].join('\n');
    for (const quoted of [
      '账号被锁定，请联系系统管理员',
      '账号被锁定，半小时后自动解锁',
      '高中综评专用入口',
      '已选学校',
      '原密码',
      '新密码',
      '确认密码',
      '未进行实名认证',
      '山西政务服务平台',
      '该手机号已存在',
      '该证件号已被其他账户绑定',
      '您无法访问山西教育公共服务平台，学生用户请联系学籍管理员，教师用户请联系学校教师管理员，家长用户请由学生进行绑定，管理者用户请由各级部门上报',
    ])
      expect(texts).toContain(quoted);
  });
});
