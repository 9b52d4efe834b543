import { createHash, randomInt } from 'node:crypto';
import type { Platform } from '../platform.js';
import { newToken } from '../store/secrets.js';

const qrValidityMs = 3 * 60_000;

/** A browser that waits for a phone to say who sits before it. */
export interface QrSignIn {
  /** Shown on both, so that nobody confirms another one's. */
  readonly number: string;
  readonly account: string | null;
  readonly refused: boolean;
}

type QrPlatform = Pick<Platform, 'store' | 'clock'>;

/** A new one for this browser; its id is what the code says. */
export async function newQrSignIn({ store, clock }: QrPlatform, browser: Buffer) {
  const id = newToken();
  const at = clock.now();
  const number = String(randomInt(10, 100));
  await store.query('delete from government.qr_sign_in where expires_at <= $1', [new Date(at)]);
  const sql = 'insert into government.qr_sign_in (id_hash, visit_hash, number, expires_at) values ($1, $2, $3, $4)';
  await store.query(sql, [hashOf(id), browser, number, new Date(at + qrValidityMs)]);
  return { id, number };
}

/** What the phone finds; `null` if it is used, answered or over. */
export function findToConfirm(platform: QrPlatform, id: string): Promise<QrSignIn | null> {
  return find(platform, id, 'account_id is null and not refused');
}

/** What the browser that showed it finds; `null` for every other browser. */
export async function findShown(platform: QrPlatform, id: string, browser: Buffer): Promise<QrSignIn | null> {
  return find(platform, id, 'visit_hash = $3', browser);
}

async function find({ store, clock }: QrPlatform, id: string, condition: string, ...more: Buffer[]) {
  const sql = `select number, account_id as account, refused from government.qr_sign_in
    where id_hash = $1 and expires_at > $2 and used_at is null and ${condition}`;
  const [row] = await store.query<QrSignIn>(sql, [hashOf(id), new Date(clock.now()), ...more]);
  return row ?? null;
}

/** The phone's answer, once; `false` if it came too late. */
export async function answerQrSignIn(
  { store, clock }: QrPlatform,
  id: string,
  account: string | null,
): Promise<boolean> {
  const sql = `update government.qr_sign_in set account_id = $2, refused = $2::uuid is null
    where id_hash = $1 and expires_at > $3 and account_id is null and not refused returning number`;
  return (await store.query(sql, [hashOf(id), account, new Date(clock.now())])).length > 0;
}

/** Uses a confirmed one up, in the browser that showed it: whose sign-in it is, or `null`. */
export async function useQrSignIn({ store, clock }: QrPlatform, id: string, browser: Buffer): Promise<string | null> {
  const sql = `update government.qr_sign_in set used_at = $3 where id_hash = $1 and visit_hash = $2
    and expires_at > $3 and used_at is null and account_id is not null returning account_id as account`;
  const [row] = await store.query<{ account: string }>(sql, [hashOf(id), browser, new Date(clock.now())]);
  return row?.account ?? null;
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(`qr\0${id}`).digest();
}
