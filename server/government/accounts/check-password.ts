import type { Platform } from '../platform.js';

const mostFailures = 5;
const lockedMs = 15 * 60_000;

/** Judges an account's password; says what is wrong, or `null`. Takes as long for no account. */
export async function checkPassword(
  { store, passwords, clock }: Pick<Platform, 'store' | 'passwords' | 'clock'>,
  id: string | null,
  password: string,
  wrongText = '账号或密码错误',
): Promise<string | null> {
  const at = new Date(clock.now());
  // Counted before it is looked at: however many come at once, five are judged.
  const [row] = await store.query<{ hash: string }>(
    `update government.account set
       failures = case when locked_until <= $2 then 1 else failures + 1 end,
       locked_until = case when (case when locked_until <= $2 then 1 else failures + 1 end) >= $3 then $4::timestamptz end
     where id = $1 and (locked_until is null or locked_until <= $2) returning password_hash as hash`,
    [id, at, mostFailures, new Date(at.getTime() + lockedMs)],
  );
  const [known] = row || id === null ? [] : await store.query('select 1 from government.account where id = $1', [id]);
  if (known !== undefined) return '密码错误次数过多，请15分钟后再试';
  if (!(await passwords.verify(row?.hash ?? null, password))) return wrongText;
  await store.query('update government.account set failures = 0, locked_until = null where id = $1', [id]);
  return null;
}
