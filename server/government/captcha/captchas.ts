import type { Platform } from '../platform.js';
import { isEqual, newToken } from '../store/secrets.js';

/** Draws letters; tests bring one whose answers they know. */
export interface CaptchaPainter {
  paint(): Promise<{ readonly answer: string; readonly png: Buffer }>;
}

const validityMs = 2 * 60_000;

type CaptchaPlatform = Pick<Platform, 'store' | 'secrets' | 'captchas'>;

/** A new picture for one browser; its id goes into the form, its answer nowhere. */
export async function newCaptcha({ store, secrets, captchas }: CaptchaPlatform, visit: Buffer, at: number) {
  const id = newToken();
  const { answer, png } = await captchas.paint();
  const sql = `insert into government.captcha (id, visit_hash, answer_hash, png, expires_at) values ($1, $2, $3, $4, $5)`;
  await store.query(sql, [id, visit, hashOf(secrets, id, answer), png, new Date(at + validityMs)]);
  await store.query('delete from government.captcha where expires_at <= $1', [new Date(at)]);
  return id;
}

/** The picture, for the browser that it was made for. */
export async function captchaPicture({ store }: CaptchaPlatform, id: string, visit: Buffer, at: number) {
  const sql = 'select png from government.captcha where id = $1 and visit_hash = $2 and expires_at > $3';
  const [row] = await store.query<{ png: Buffer }>(sql, [id, visit, new Date(at)]);
  return row?.png ?? null;
}

export interface CaptchaAnswer {
  readonly id: string;
  readonly answer: string;
  readonly visit: Buffer;
  readonly at: number;
}

/** Any answer spends it; of several at once one is judged. Says what is wrong, or `null`. */
export async function judgeCaptcha({ store, secrets }: CaptchaPlatform, given: CaptchaAnswer): Promise<string | null> {
  if (given.answer.trim() === '') return '请输入验证码';
  const sql = `delete from government.captcha where id = $1 and visit_hash = $2 returning answer_hash, expires_at`;
  const [row] = await store.query<{ answer_hash: Buffer; expires_at: Date }>(sql, [given.id, given.visit]);
  if (row === undefined || row.expires_at.getTime() <= given.at) return '验证码已失效，请输入新的验证码';
  return isEqual(row.answer_hash, hashOf(secrets, given.id, given.answer)) ? null : '验证码错误';
}

function hashOf(secrets: Platform['secrets'], id: string, answer: string): Buffer {
  return secrets.hash('captcha', `${id} ${answer.trim().toUpperCase()}`);
}
