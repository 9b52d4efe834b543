import { createHash } from 'node:crypto';
import { errors } from 'oidc-provider';
import { rows } from '../database/prepared.js';
import type { Services } from '../services.js';

/** What oidc-provider gives to keep. */
interface Payload {
  readonly accountId?: string;
  readonly grantId?: string;
  readonly result?: { readonly login?: { readonly accountId?: string } };
}

interface Row {
  readonly payload: Buffer;
  readonly consumed_at: Date | string | null;
}

type PayloadServices = Pick<Services, 'em' | 'personalData' | 'clock'>;

/**
 * Keeps one kind of the provider's payloads in the database, so that what began at one server ends at another. Ids are
 * what their bearers prove something by: they are stored hashed, and sealed with the rest.
 */
export class Payloads {
  constructor(
    private readonly services: PayloadServices,
    private readonly kind: string,
  ) {}

  async upsert(id: string, payload: Payload, expiresIn: number): Promise<void> {
    if (this.#isForgotten()) return;
    const idHash = this.#hash(id);
    const account = payload.accountId ?? payload.result?.login?.accountId ?? null;
    await this.#ask(
      `insert into openid_payload (id_hash, kind, payload, grant_hash, account_id, consumed_at, expires_at)
       values ($1, $2, $3, $4, $5, null, $6)
       on conflict (id_hash) do update set payload = excluded.payload, grant_hash = excluded.grant_hash,
         account_id = excluded.account_id, expires_at = excluded.expires_at`,
      [
        idHash,
        this.kind,
        this.services.personalData.seal(placeOf(idHash), JSON.stringify(payload)),
        payload.grantId === undefined ? null : grantHash(payload.grantId),
        account,
        new Date(this.services.clock.now() + expiresIn * 1000),
      ],
    );
  }

  async find(id: string): Promise<object | undefined> {
    if (this.#isForgotten()) return undefined;
    const idHash = this.#hash(id);
    const sql = 'select payload, consumed_at from openid_payload where id_hash = $1 and expires_at > $2';
    const [row] = await this.#ask<Row>(sql, [idHash, new Date(this.services.clock.now())]);
    if (row === undefined) return undefined;
    const payload = JSON.parse(this.services.personalData.open(placeOf(idHash), row.payload)) as object;
    return row.consumed_at === null ? payload : { ...payload, consumed: new Date(row.consumed_at).getTime() / 1000 };
  }

  async findByUid(): Promise<undefined> {
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Uses it up. Of several that try at once, on however many servers, one succeeds. */
  async consume(id: string): Promise<void> {
    const sql =
      'update openid_payload set consumed_at = $1 where id_hash = $2 and consumed_at is null returning true as used';
    const used = await this.#ask(sql, [new Date(this.services.clock.now()), this.#hash(id)]);
    if (used.length === 0) throw new errors.InvalidGrant('already consumed');
  }

  async destroy(id: string): Promise<void> {
    await this.#ask('delete from openid_payload where id_hash = $1', [this.#hash(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    const sql = 'delete from openid_payload where kind = $1 and grant_hash = $2';
    await this.#ask(sql, [this.kind, grantHash(grantId)]);
  }

  /**
   * The provider would remember in a session of its own who was handed over last, and hand the next person at a
   * borrowed computer over as that one. It has none: each hand-over asks the portal's own session.
   */
  #isForgotten(): boolean {
    return this.kind === 'Session';
  }

  #ask<R>(sql: string, values: readonly unknown[]): Promise<R[]> {
    return rows<R>(this.services.em.fork(), sql, values);
  }

  #hash(id: string): Buffer {
    return createHash('sha256').update(`${this.kind}\0${id}`).digest();
  }
}

function grantHash(grantId: string): Buffer {
  return createHash('sha256').update(`grant\0${grantId}`).digest();
}

function placeOf(idHash: Buffer) {
  return { table: 'openid_payload', column: 'payload', row: idHash.toString('hex') };
}
