import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** A key of the ring. The first one seals, all of them open. */
export interface PersonalDataKey {
  /** At most 255 ASCII characters; stored with each value. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Where a sealed value lives. It can be opened nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * Personal data at rest: AES-256-GCM, bound to its table, column and row, with a keyed blind index to find it by.
 * Layout of a sealed value: version (1 byte), length of the key's id (1), key's id, nonce (12), ciphertext, tag (16).
 */
export class PersonalData {
  // Key objects: Node makes one of a Buffer at every use, which takes longer than the use itself.
  readonly #ring: ReadonlyMap<string, KeyObject>;
  readonly #sealing: { readonly id: Buffer; readonly key: KeyObject };
  readonly #indexKey: KeyObject;

  constructor(keys: readonly PersonalDataKey[], blindIndexKey: Buffer) {
    const [sealing] = keys;
    if (sealing === undefined) throw new RangeError('personal data needs at least one key');
    this.#sealing = { id: Buffer.from(sealing.id, 'ascii'), key: createSecretKey(sealing.key) };
    this.#ring = new Map(keys.map(({ id, key }) => [id, createSecretKey(key)]));
    this.#indexKey = createSecretKey(blindIndexKey);
  }

  /** The id of the key that seals. */
  get sealingKey(): string {
    return this.#sealing.id.toString('ascii');
  }

  /** The ids of all keys, the one that seals first. */
  get keyIds(): readonly string[] {
    return [...this.#ring.keys()];
  }

  seal(place: Place, text: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const { id, key } = this.#sealing;
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(associatedData(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([formatVersion, id.length]), id, nonce, sealed, cipher.getAuthTag()]);
  }

  /** @throws Error if the value was sealed elsewhere, was changed, or its key is not in the ring */
  open(place: Place, value: Uint8Array): string {
    const sealed = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    if (sealed[0] !== formatVersion)
      throw new Error(`sealed value of an unknown format in ${place.table}.${place.column}`);
    const id = keyIdIn(sealed);
    const nonceAt = 2 + id.length;
    const key = this.#ring.get(id);
    if (key === undefined)
      throw new Error(`the key ${JSON.stringify(id)} of ${place.table}.${place.column} is not in the ring`);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, nonceAt + nonceLength));
    decipher.setAAD(associatedData(place));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
    const text = sealed.subarray(nonceAt + nonceLength, sealed.length - tagLength);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  /** Equal values of one kind have equal indexes; without the key nothing can be learned from them. */
  index(kind: 'national-id' | 'name' | 'phone' | 'identifier', value: string): Buffer {
    return createHmac('sha256', this.#indexKey).update(`${kind}\0${value}`).digest();
  }
}

/** The id of the key that a value is sealed with. */
export function keyIdIn(sealed: Buffer): string {
  return sealed.toString('ascii', 2, 2 + (sealed[1] ?? 0));
}

function associatedData({ table, column, row }: Place): Buffer {
  return Buffer.from(`${table}\0${column}\0${row}`, 'utf8');
}
