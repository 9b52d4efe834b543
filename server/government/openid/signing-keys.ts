import { generateKeyPair, randomUUID, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { Platform } from '../platform.js';
import type { Queries } from '../store/store.js';

/** The private keys that id tokens are signed with. The first start makes one; every later one finds it. */
export async function signingKeys({ store, clock }: Pick<Platform, 'store' | 'clock'>): Promise<JsonWebKey[]> {
  return store.transaction(async (tx) => {
    // Two stand-ins that start at once share one key.
    await tx.query('lock table government.signing_key in exclusive mode');
    const known = await readKeys(tx);
    if (known.length > 0) return known;
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    const sql = 'insert into government.signing_key (id, jwk, created_at) values ($1, $2, $3)';
    const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
    await tx.query(sql, [randomUUID(), jwk, new Date(clock.now())]);
    return readKeys(tx);
  });
}

async function readKeys(tx: Queries): Promise<JsonWebKey[]> {
  const sql = 'select id, jwk from government.signing_key order by created_at desc';
  const rows = await tx.query<{ id: string; jwk: JsonWebKey }>(sql);
  return rows.map(({ id, jwk }) => ({ ...jwk, kid: id, use: 'sig', alg: 'RS256' }));
}
