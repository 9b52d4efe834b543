import type { EntityManager } from '../database/orm.js';

const day = 86_400_000;

/** What is of no use to anybody after a while, and how long that is, counted from a column. */
const expiring: readonly {
  readonly table: string;
  readonly column: string;
  readonly keptMs: number;
  /** SQL: these rows alone. */
  readonly only?: string;
}[] = [
  { table: 'captcha', column: 'expires_at', keptMs: 0 },
  { table: 'session', column: 'expires_at', keptMs: 0 },
  { table: 'family_session', column: 'expires_at', keptMs: 0 },
  { table: 'family_member', column: 'kept_until', keptMs: 0 },
  { table: 'openid_payload', column: 'expires_at', keptMs: 0 },
  { table: 'government_attempt', column: 'expires_at', keptMs: 0 },
  { table: 'roster_import', column: 'expires_at', keptMs: 0 },
  { table: 'sms_budget', column: 'begun_at', keptMs: day },
  // Of the half hour that is under way something is counted, by every server's clock.
  { table: 'sign_in_attempt', column: 'begun_at', keptMs: day / 24 },
  { table: 'request_claim', column: 'claimed_at', keptMs: day },
  { table: 'verification_code', column: 'expires_at', keptMs: 2 * day },
  { table: 'replaced_phone', column: 'replaced_at', keptMs: 7 * day },
  { table: 'sms_message', column: 'sent_at', keptMs: 7 * day },
  // Nobody ran it: its list of accounts is not what anybody would state now.
  { table: 'bulk_action', column: 'created_at', keptMs: day, only: 'begun_at is null' },
  // Who failed a month ago does not fail "in a row" any more.
  { table: 'sign_in_counter', column: 'changed_at', keptMs: 30 * day },
];

/** Removes rows that have expired. Safe to run at any time and on several servers at once. */
export async function forgetExpired(em: EntityManager, at: number): Promise<void> {
  for (const { table, column, keptMs, only = 'true' } of expiring)
    await em.fork().execute(`delete from ${table} where ${column} < ? and ${only}`, [new Date(at - keptMs)]);
}
