import { createHash } from 'node:crypto';
import { errors } from 'oidc-provider';
import type { Platform } from '../platform.js';

/** What oidc-provider gives to keep. */
interface Payload {
  readonly accountId?: string;
  readonly grantId?: string;
  readonly result?: { readonly login?: { readonly accountId?: string } };
}

/** Keeps one kind of the provider's payloads in the stand-in's store, found by the hash of their ids. */
export class Payloads {
  constructor(
    private readonly platform: Pick<Platform, 'store' | 'clock'>,
    private readonly kind: string,
  ) {}

  async upsert(id: string, payload: Payload, expiresIn: number): Promise<void> {
    if (this.#isForgotten()) return;
    await this.#forgetExpired();
    await this.platform.store.query(
      `insert into government.openid_payload (id_hash, kind, payload, grant_id, account_id, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id_hash) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         account_id = excluded.account_id, expires_at = excluded.expires_at`,
      [
        this.#hash(id),
        this.kind,
        JSON.stringify(payload),
        payload.grantId ?? null,
        payload.accountId ?? payload.result?.login?.accountId ?? null,
        new Date(this.#now() + expiresIn * 1000),
      ],
    );
  }

  async find(id: string): Promise<object | undefined> {
    if (this.#isForgotten()) return undefined;
    const sql = `select payload, consumed_at as "consumedAt" from government.openid_payload
      where id_hash = $1 and expires_at > $2`;
    const values = [this.#hash(id), new Date(this.#now())];
    const [row] = await this.platform.store.query<{ payload: object; consumedAt: Date | null }>(sql, values);
    if (row === undefined) return undefined;
    return row.consumedAt === null ? row.payload : { ...row.payload, consumed: row.consumedAt.getTime() / 1000 };
  }

  async findByUid(): Promise<undefined> {
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Of several that use it up at once, one succeeds. */
  async consume(id: string): Promise<void> {
    const sql = `update government.openid_payload set consumed_at = $2
      where id_hash = $1 and consumed_at is null returning kind`;
    const used = await this.platform.store.query(sql, [this.#hash(id), new Date(this.#now())]);
    if (used.length === 0) throw new errors.InvalidGrant('already consumed');
  }

  async destroy(id: string): Promise<void> {
    await this.platform.store.query('delete from government.openid_payload where id_hash = $1', [this.#hash(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    const sql = 'delete from government.openid_payload where kind = $1 and grant_id = $2';
    await this.platform.store.query(sql, [this.kind, grantId]);
  }

  /** Who is signed in is a matter of the stand-in's own sessions, which people see and end. */
  #isForgotten(): boolean {
    return this.kind === 'Session';
  }

  /** Each request that begins clears away what is over. */
  async #forgetExpired(): Promise<void> {
    if (this.kind !== 'Interaction') return;
    const sql = 'delete from government.openid_payload where expires_at <= $1';
    await this.platform.store.query(sql, [new Date(this.#now())]);
  }

  #hash(id: string): Buffer {
    return createHash('sha256').update(`${this.kind}\0${id}`).digest();
  }

  #now(): number {
    return this.platform.clock.now();
  }
}
