import { describe, expect, test } from 'vitest';
import { dictionary as en } from '../../client/text/en.js';
import * as enAccount from '../../client/text/en/account.js';
import * as enConflicts from '../../client/text/en/conflicts.js';
import { dictionary as zh } from '../../client/text/zh.js';
import * as zhAccount from '../../client/text/zh/account.js';
import * as zhConflicts from '../../client/text/zh/conflicts.js';

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : flat(text, `${path}${key}.`),
  );
}

const chinese = new Map(flat({ ...zh, ...zhAccount, ...zhConflicts }));
const english = new Map(flat({ ...en, ...enAccount, ...enConflicts }));
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
    ])
      expect(texts).toContain(quoted);
  });
});
