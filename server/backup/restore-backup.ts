import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrations } from '../../migrations/app/index.js';
import { migrate, openDatabase } from '../database/orm.js';
import { Queue } from '../flows/queue.js';
import { BackupError, format, isSame, keyCheckOf, type Header, type TableSum } from './format.js';
import { readBackup } from './read-backup.js';
import { readTables } from './tables.js';
import type { BackupSource } from './write-backup.js';

export interface CheckedBackup {
  readonly header: Header;
  readonly tables: readonly TableSum[];
}

/**
 * Reads a backup from its beginning to its end, and says whether it can be restored by this version with these keys.
 *
 * @throws BackupError
 */
export async function checkBackup(file: string, keys: BackupSource['keys']): Promise<CheckedBackup> {
  let header: Header | null = null;
  const tables: TableSum[] = [];
  for await (const part of readBackup(file, keys.blindIndexKey)) {
    if (part.kind === 'header') {
      header = part.header;
      refuseForeign(header, keys);
    } else if (part.kind === 'tableEnds') tables.push(part.sum);
  }
  return { header: header as unknown as Header, tables };
}

function refuseForeign(
  { format: itsFormat, migrations: needed, keys, keyCheck }: Header,
  own: BackupSource['keys'],
): void {
  if (itsFormat !== format)
    throw new BackupError(
      '备份文件的格式不是这个版本的：请用备份时的版本恢复，再升级。 The backup is of another format: restore it with the version that made it, and go on to this one from there.',
    );
  if (!isSame(keyCheck, keyCheckOf(own.blindIndexKey)))
    throw new BackupError(
      'BLIND_INDEX_KEY 不是备份时的那个，恢复后谁也找不到。 BLIND_INDEX_KEY is not the one of the backup: nobody would be found. Set the keys that were kept with it.',
    );
  const missing = keys.filter((id) => !own.personalDataKeys.some((key) => key.id === id));
  if (missing.length > 0)
    throw new BackupError(
      `PERSONAL_DATA_KEYS 缺少：${missing.join('、')}。 PERSONAL_DATA_KEYS lacks keys of the backup. Set the keys that were kept with it.`,
    );
  const known = migrations.map(({ name }) => name);
  if (needed.some((name, index) => name !== known[index]))
    throw new BackupError('备份来自另一个版本。 The backup is of a newer version: restore it with that one.');
}

/**
 * Restores a backup into an empty database, and brings the tables up to date. What was checked before is checked
 * again while it is read: nothing is committed unless all of it is right.
 *
 * @throws BackupError, or the database's error; the database is of no use then, and is to be made anew
 */
export async function restoreBackup({ databaseUrl, keys }: BackupSource, file: string): Promise<CheckedBackup> {
  const checked = await checkBackup(file, keys);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'shoudeng-restore' });
  await client.connect();
  try {
    await refuseFilled(client);
    await makeTables(databaseUrl, checked.header);
    await client.query('begin');
    await load(client, file, keys);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
  const orm = await openDatabase(databaseUrl);
  await migrate(orm).finally(() => orm.close());
  return checked;
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') limit 1`,
  );
  if (rows.length > 0)
    throw new BackupError(
      '数据库不是空的，没有写入。 The database is not empty, and nothing was written. Make a new one.',
    );
}

/** As they were when the backup was taken; the queue's by the queue itself. */
async function makeTables(databaseUrl: string, header: Header): Promise<void> {
  const orm = await openDatabase(databaseUrl);
  try {
    const last = header.migrations.at(-1);
    if (last !== undefined) await orm.migrator.up({ to: last });
  } finally {
    await orm.close();
  }
  const queue = new Queue(databaseUrl, { now: () => Date.now() }, () => undefined);
  await queue.start();
  await queue.stop();
}

async function load(client: pg.Client, file: string, keys: BackupSource['keys']): Promise<void> {
  const { rows: versions } = await client.query<{ version: number }>('select version from pgboss.version');
  const tables = await readTables(client);
  const ours = tables.filter(({ name }) => name.startsWith('"public".'));
  // Sums are restored with the rest, and what may only grow does grow: by a file that is checked.
  for (const { name } of ours) await client.query(`alter table ${name} disable trigger user`);
  // What migrations put there is in the backup as well.
  for (const { name } of ours.toReversed()) await client.query(`delete from ${name}`);
  let into: ReturnType<typeof copyFrom> | null = null;
  let refusal: Error | null = null;
  for await (const part of readBackup(file, keys.blindIndexKey)) {
    if (part.kind === 'header' && part.header.queue !== versions[0]?.version)
      throw new BackupError(
        '备份的队列是另一个版本。 The backup is of a version with another queue: restore it with that one.',
      );
    if (part.kind === 'table') {
      if (!tables.some(({ name }) => name === part.name))
        throw new BackupError(`备份里有多余的表 ${part.name}。 The backup has a table that there is not.`);
      into = client.query(copyFrom(part.line.slice(0, -1)));
      // It may come between two writes, and the stream itself does not keep it.
      into.once('error', (error) => (refusal = error));
    } else if (part.kind === 'rows' && into !== null) {
      if (refusal !== null) throw refusal;
      if (!into.write(part.bytes)) await once(into, 'drain');
    } else if (part.kind === 'tableEnds' && into !== null) {
      if (refusal !== null) throw refusal;
      into.end();
      await finished(into);
      if (into.rowCount !== part.sum.rows) throw new Error(`${part.sum.name} has ${into.rowCount} rows`);
    } else if (part.kind === 'sequence')
      await client.query('select setval($1::regclass, $2::bigint, $3)', [part.name, part.last, part.isCalled]);
  }
  for (const { name } of ours) await client.query(`alter table ${name} enable trigger user`);
}
