import { randomInt, randomUUID } from 'node:crypto';
import type { Platform } from '../platform.js';
import { isEqual } from '../store/secrets.js';
import type { Queries } from '../store/store.js';

/** What a code is for; one for another purpose is never taken. */
export type CodePurpose = 'register' | 'sign-in' | 'recover-password' | 'change-phone';

const purposeTexts: Readonly<Record<CodePurpose, string>> = {
  register: '注册',
  'sign-in': '登录',
  'recover-password': '找回密码',
  'change-phone': '更换手机号',
};

export interface CodeOf {
  readonly purpose: CodePurpose;
  readonly phone: string;
  /** The browser that asked for it. */
  readonly visit: Buffer;
}

const minute = 60_000;
const validityMs = 5 * minute;
const mostTries = 5;
const mostPerHour = 5;

type CodePlatform = Pick<Platform, 'store' | 'secrets' | 'clock'>;

/** Writes a code and its message; says why not, or `null`. */
export function sendCode({ store, secrets, clock }: CodePlatform, of: CodeOf): Promise<string | null> {
  const at = clock.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return store.transaction(async (tx) => {
    // Others who want one for the same phone wait, or several at once would all count less than five.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`government ${of.phone}`]);
    // Nothing is kept longer than it counts, and messages for a day.
    await tx.query('delete from government.sms_code where sent_at <= $1', [new Date(at - 60 * minute)]);
    await tx.query('delete from government.sms_message where sent_at <= $1', [new Date(at - 24 * 60 * minute)]);
    const count = 'select count(*)::int as sent from government.sms_code where phone = $1 and sent_at > $2';
    const [row] = await tx.query<{ sent: number }>(count, [of.phone, new Date(at - 60 * minute)]);
    if ((row?.sent ?? 0) >= mostPerHour) return '该手机号获取验证码过于频繁，请一小时后再试';
    const id = randomUUID();
    await tx.query(
      `insert into government.sms_code (id, purpose, phone, visit_hash, code_hash, sent_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, of.purpose, of.phone, of.visit, hashOf(secrets, id, code), new Date(at), new Date(at + validityMs)],
    );
    const text = `【山西政务服务平台（演示）】验证码${code}，用于${purposeTexts[of.purpose]}，5分钟内有效，请勿告诉他人。`;
    const insert = 'insert into government.sms_message (phone, text, sent_at) values ($1, $2, $3)';
    await tx.query(insert, [of.phone, text, new Date(at)]);
    return null;
  });
}

export type JudgedCode = { readonly error: string } | { readonly id: string };

/** Judges an answer to the latest code. Whoever then makes use of it calls `useCode`, or gives the try back. */
export async function judgeCode(platform: CodePlatform, of: CodeOf, typed: string): Promise<JudgedCode> {
  const { store, secrets, clock } = platform;
  if (typed === '') return { error: '请输入短信验证码' };
  const latest = await latestCode(store, of);
  if (latest === null) return { error: '请先获取短信验证码' };
  const { id, usedAt, expiresAt } = latest;
  if (usedAt !== null || expiresAt.getTime() <= clock.now()) return { error: '短信验证码已过期，请重新获取' };
  // The try is taken before the code is looked at: however many come at once, five are judged.
  const sql = `update government.sms_code set tries = tries + 1
    where id = $1 and tries < $2 and used_at is null returning code_hash as "codeHash"`;
  const [row] = await store.query<{ codeHash: Buffer }>(sql, [id, mostTries]);
  if (row === undefined) return { error: '短信验证码错误次数过多，请重新获取' };
  return isEqual(row.codeHash, hashOf(secrets, id, typed)) ? { id } : { error: '短信验证码错误' };
}

/** Uses a right code up; `false` if somebody did so meanwhile. */
export async function useCode(tx: Queries, id: string, at: number): Promise<boolean> {
  const sql = 'update government.sms_code set used_at = $2 where id = $1 and used_at is null returning id';
  return (await tx.query(sql, [id, new Date(at)])).length > 0;
}

/** Gives back the try of a right answer that something else hindered. */
export async function giveTryBack(store: Queries, id: string): Promise<void> {
  await store.query('update government.sms_code set tries = tries - 1 where id = $1', [id]);
}

interface LatestCode {
  readonly id: string;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

async function latestCode(store: Queries, { purpose, phone, visit }: CodeOf): Promise<LatestCode | null> {
  const sql = `select id, used_at as "usedAt", expires_at as "expiresAt" from government.sms_code
    where purpose = $1 and phone = $2 and visit_hash = $3 order by number desc limit 1`;
  const [row] = await store.query<LatestCode>(sql, [purpose, phone, visit]);
  return row ?? null;
}

function hashOf(secrets: Platform['secrets'], id: string, code: string): Buffer {
  return secrets.hash('sms-code', `${id} ${code}`);
}
