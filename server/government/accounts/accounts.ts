import { randomUUID } from 'node:crypto';
import type { Platform } from '../platform.js';
import { brokenConstraint, type Queries } from '../store/store.js';

export interface Account {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
}

const columns = `id, login_name as "loginName", name, id_type as "idType", id_number as "idNumber", phone`;

/** By user account, phone or ID number: whichever people know. */
export async function findByAny(store: Queries, typed: string): Promise<Account | null> {
  return first(store, 'lower(login_name) = lower($1) or phone = $1 or id_number = upper($1)', typed);
}

export function findByPhone(store: Queries, phone: string): Promise<Account | null> {
  return first(store, 'phone = $1', phone);
}

export function findByIdNumber(store: Queries, idNumber: string): Promise<Account | null> {
  return first(store, 'id_number = $1', idNumber);
}

export function findById(store: Queries, id: string): Promise<Account | null> {
  return first(store, 'id::text = $1', id);
}

async function first(store: Queries, condition: string, value: string): Promise<Account | null> {
  const [row] = await store.query<Account>(`select ${columns} from government.account where ${condition}`, [value]);
  return row ?? null;
}

export interface NewAccount extends Omit<Account, 'id'> {
  readonly password: string;
  /** `2020-01-31`; `null` where nothing was said. */
  readonly validFrom: string | null;
  /** `null` as well for good. */
  readonly validUntil: string | null;
}

/** What another account has already. */
export type Taken = 'loginName' | 'phone' | 'idNumber';

const constraints: Readonly<Record<string, Taken>> = {
  account_login_name_unique: 'loginName',
  account_phone_unique: 'phone',
  account_id_number_unique: 'idNumber',
};

/** What of this another account has. */
export async function findTaken(store: Queries, wanted: Pick<Account, Taken>): Promise<readonly Taken[]> {
  const [row] = await store.query<Record<Taken, boolean>>(
    `select coalesce(bool_or(lower(login_name) = lower($1)), false) as "loginName",
       coalesce(bool_or(phone = $2), false) as phone, coalesce(bool_or(id_number = $3), false) as "idNumber"
     from government.account`,
    [wanted.loginName, wanted.phone, wanted.idNumber],
  );
  return Object.values(constraints).filter((what) => row?.[what]);
}

/** Opens an account, or says what somebody else took meanwhile. Inside a transaction the latter spoils it. */
export async function insertAccount(
  { passwords, clock }: Pick<Platform, 'passwords' | 'clock'>,
  store: Queries,
  account: NewAccount,
): Promise<{ readonly id: string } | { readonly taken: Taken }> {
  const id = randomUUID();
  const passwordHash = await passwords.hash(account.password);
  const { loginName, name, idType, idNumber, validFrom, validUntil, phone } = account;
  const sql = `insert into government.account
    (id, login_name, password_hash, name, id_type, id_number, valid_from, valid_until, phone, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
  const at = new Date(clock.now());
  try {
    await store.query(sql, [id, loginName, passwordHash, name, idType, idNumber, validFrom, validUntil, phone, at]);
    return { id };
  } catch (error) {
    const taken = constraints[brokenConstraint(error) ?? ''];
    if (taken === undefined) throw error;
    return { taken };
  }
}

/** A new password signs every browser out. */
export async function setPassword(platform: Pick<Platform, 'passwords' | 'store'>, id: string, password: string) {
  const passwordHash = await platform.passwords.hash(password);
  await platform.store.transaction(async (tx) => {
    const sql = 'update government.account set password_hash = $2, failures = 0, locked_until = null where id = $1';
    await tx.query(sql, [id, passwordHash]);
    await tx.query(`delete from government.session where account_id = $1 and audience = 'platform'`, [id]);
  });
}

/** `false` if the phone is another account's. Who came by a code to the one before shows nothing of this one. */
export async function setPhone(store: Queries, id: string, phone: string): Promise<boolean> {
  try {
    const sql = `with came as (update government.session set by_sms = false where account_id = $1)
      update government.account set phone = $2 where id = $1`;
    await store.query(sql, [id, phone]);
    return true;
  } catch (error) {
    if (brokenConstraint(error) === null) throw error;
    return false;
  }
}

/** Sessions, requests and tokens go with it; phone and ID number are free again. */
export async function deleteAccount(store: Queries, id: string): Promise<void> {
  await store.query('delete from government.account where id = $1', [id]);
}
