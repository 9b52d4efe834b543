import { generateKeyPair, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { OpenidKey } from '../database/entities/openid.js';
import { newId } from '../database/ids.js';
import { oneAtATime } from '../database/one-at-a-time.js';
import type { Services } from '../services.js';

type KeyServices = Pick<Services, 'em' | 'personalData' | 'clock'>;

const placeOf = (row: string) => ({ table: 'openid_key', column: 'private_key', row });

/**
 * The keys that id tokens are signed with, private ones, the newest first. The first server that needs one makes it;
 * all servers share it.
 */
export async function signingKeys(services: KeyServices): Promise<JsonWebKey[]> {
  const known = await readKeys(services);
  if (known.length > 0) return known;
  return oneAtATime(services.em, 'openidKey', async () => {
    const madeMeanwhile = await readKeys(services);
    if (madeMeanwhile.length > 0) return madeMeanwhile;
    await makeKey(services);
    return readKeys(services);
  });
}

async function readKeys({ em, personalData }: KeyServices): Promise<JsonWebKey[]> {
  const rows = await em.fork().find(OpenidKey, {}, { orderBy: { createdAt: 'desc' } });
  return rows.map(({ id, privateKey }) => ({
    ...(JSON.parse(personalData.open(placeOf(id), privateKey)) as JsonWebKey),
    kid: id,
    use: 'sig',
    alg: 'RS256',
  }));
}

async function makeKey({ em, personalData, clock }: KeyServices): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const id = newId();
  const sealed = personalData.seal(placeOf(id), JSON.stringify(privateKey.export({ format: 'jwk' })));
  await em.fork().insert(OpenidKey, { id, privateKey: sealed, createdAt: new Date(clock.now()) });
}
