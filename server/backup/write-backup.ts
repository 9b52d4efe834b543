import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Config } from '../config.js';
import { format, headerMark, keyCheckOf, macOf, trailerMark, type Header, type TableSum } from './format.js';
import { readSequences, readTables, type CopiedTable } from './tables.js';

export interface BackupSource {
  readonly databaseUrl: string;
  readonly keys: Pick<Config, 'personalDataKeys' | 'blindIndexKey'>;
}

/**
 * Writes everything as of one moment, beside servers that run. The file is there whole or not at all.
 *
 * @param told of each table, once it is written
 * @throws the file system's or the database's error
 */
export async function writeBackup(
  { databaseUrl, keys }: BackupSource,
  file: string,
  told: (table: TableSum) => void = () => undefined,
): Promise<readonly TableSum[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'shoudeng-backup' });
  const partial = `${file}.partial`;
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const text = new PassThrough();
    // Nobody but its owner: what is not sealed is still nobody's business.
    const written = pipeline(text, createGzip({ level: 4 }), createWriteStream(partial, { mode: 0o600, flags: 'w' }));
    const tables = await Promise.race([writeAll(client, keys, text, told), written.then(() => [])]);
    text.end();
    await written;
    await settle(partial, file);
    return tables;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeAll(
  client: pg.Client,
  keys: BackupSource['keys'],
  text: Writable,
  told: (table: TableSum) => void,
): Promise<TableSum[]> {
  const header = await headerOf(client, keys);
  await say(text, `${headerMark}${JSON.stringify(header)}\n`);
  const [tables, statements]: [TableSum[], string[]] = [[], []];
  const state = (statement: string) => {
    statements.push(statement);
    return say(text, `${statement}\n`);
  };
  for (const table of await readTables(client)) {
    await state(`COPY ${table.name} (${table.columns.join(', ')}) FROM stdin;`);
    const sum = await writeRows(client, table, text);
    tables.push(sum);
    told(sum);
  }
  for (const name of await readSequences(client)) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value as last, is_called as called from ${name}`,
    );
    for (const { last, called } of rows) await state(`select setval('${name}', ${last}, ${called});`);
  }
  const mac = macOf(keys.blindIndexKey, { header, tables, statements });
  await say(text, `${trailerMark}${JSON.stringify({ tables, mac })}\n`);
  return tables;
}

async function headerOf(client: pg.Client, { personalDataKeys, blindIndexKey }: BackupSource['keys']): Promise<Header> {
  const migrations = await client.query<{ name: string }>('select name from migration order by name');
  const queue = await client.query<{ version: number }>('select version from pgboss.version');
  return {
    format,
    takenAt: new Date().toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    queue: queue.rows[0]?.version ?? 0,
    keys: personalDataKeys.map(({ id }) => id),
    keyCheck: keyCheckOf(blindIndexKey),
  };
}

async function writeRows(client: pg.Client, { name, columns, where }: CopiedTable, text: Writable): Promise<TableSum> {
  const list = columns.join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  const source = where === undefined ? `${name} (${list})` : `(select ${list} from ${name} where ${where})`;
  for await (const chunk of client.query(copyTo(`copy ${source} to stdout`)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
    await say(text, chunk);
  }
  await say(text, '\\.\n');
  return { name, rows, sha256: hash.digest('hex') };
}

async function say(text: Writable, chunk: string | Buffer): Promise<void> {
  // It ends with an error where the disk is full.
  if (!text.write(chunk)) await once(text, 'drain');
}

/** On the disk first, then under its name. */
async function settle(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r');
  await handle.sync().finally(() => handle.close());
  await rename(partial, file);
}
