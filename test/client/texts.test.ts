import { describe, expect, test } from 'vitest';

function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : flat(text as object, `${path}${key}.`),
  );
}

/** All that a language says, part by part, also parts that come tomorrow. The guidance's lists count as well. */
function textsIn(parts: Readonly<Record<string, object>>): ReadonlyMap<string, string> {
  return new Map(flat(Object.assign({}, ...Object.values(parts))));
}

// Help's topics have words of their own in each language (help.test.ts); of faults in rosters the server speaks Chinese.
const chinese = textsIn(
  import.meta.glob<object>(['../../client/text/zh/*.ts', '!../../client/text/zh/topics.ts'], { eager: true }),
);
const english = textsIn(
  import.meta.glob<object>(
    ['../../client/text/en/*.ts', '!../../client/text/en/topics.ts', '!../../client/text/en/roster-problems.ts'],
    { eager: true },
  ),
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
