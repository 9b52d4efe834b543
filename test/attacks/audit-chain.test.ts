import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditActions } from '../../server/audit/actions.js';
import { writeEntries } from '../../server/audit/write-entry.js';
import { auditCommand } from '../../server/cli/audit-command.js';
import { compose, type Composition } from '../../server/composition.js';
import type { AuditAnchor } from '../../server/ports.js';
import { seededRandom } from '../../server/demonstration/random.js';
import { testConfig } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { times } from '../support/thorough.js';

const entries = 60;

describe('P7: the audit trail shows tampering', () => {
  let database: TestDatabase;
  let composition: Composition;
  let directory: string;
  const kept: AuditAnchor[] = [];

  beforeAll(async () => {
    directory = await makeDirectory();
    database = await createEmptyDatabase();
    const auditAnchors = { keep: async (anchor: AuditAnchor) => void kept.push(anchor) };
    composition = await compose({ ...testConfig(), databaseUrl: database.url }, () => undefined, { auditAnchors });
    for (let batch = 0; batch < 3; batch += 1) {
      await write(entries / 3);
      await composition.chores.chain();
    }
    await run('create table audit_copy as select * from audit_entry');
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
    await removeDirectory(directory);
  });
  /** Whoever owns the database can take its own guards away. */
  const tamper = async (sql: string, parameters: unknown[] = []) => {
    await run('alter table audit_entry disable trigger user');
    await run(sql, parameters);
    await run('alter table audit_entry enable trigger user');
  };
  const putBack = async () => {
    await tamper('truncate audit_entry');
    await run('insert into audit_entry select * from audit_copy');
  };
  beforeEach(putBack);

  const run = (sql: string, parameters: unknown[] = []) => composition.services.em.fork().execute(sql, parameters);

  function write(count: number): Promise<void> {
    const { em, personalData, clock } = composition.services;
    const some = Array.from({ length: count }, (_, index) => ({
      at: clock.now(),
      actor: randomUUID(),
      action: auditActions[index % auditActions.length]!,
      subject: randomUUID(),
      details: { index, text: '甲"\\', nested: { b: 1, a: [null, true] } },
      reason: index % 3 === 0 ? null : `理由 ${index}`,
      address: '127.0.0.1',
    }));
    return em.fork().transactional((tx) => writeEntries(tx, personalData, some));
  }

  async function verify(anchors: readonly AuditAnchor[] = kept) {
    const file = join(directory, 'anchors.jsonl');
    const log = [
      '{"level":30,"msg":"something else"}',
      ...anchors.map((auditAnchor) => JSON.stringify({ level: 30, auditAnchor })),
    ];
    await writeFile(file, log.join('\n'));
    const said: string[] = [];
    const argv = ['verify', '--anchors', file];
    auditCommand.check(argv);
    return {
      code: await auditCommand.run(argv, composition.services, (line) => said.push(line)),
      text: said.join('\n'),
    };
  }

  test('what nobody touched is found whole, also after more was written and chained', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      text: expect.stringContaining(`操作记录 ${entries} 条，锚点 3 个`),
    });
    await write(5);
    await composition.chores.chain();
    expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining(`${entries + 5} 条`) });
    kept.pop();
  });

  test('the table itself refuses changes, but for chaining an entry once', async () => {
    await write(1);
    for (const sql of [
      'delete from audit_entry',
      'truncate audit_entry',
      `update audit_entry set action = 'conflict.settle'`,
      'update audit_entry set sequence = sequence + 100 where sequence is not null',
      `update audit_entry set sequence = 99, mac = '\\x00', action = 'x' where sequence is null`,
    ])
      await expect(run(sql), sql).rejects.toThrow('append-only');
  });

  const attempts = times({ usually: 60, thoroughly: 200 });
  test(`${attempts} edits, deletions, reorderings, insertions and cut-off ends: all are found`, async () => {
    const random = seededRandom(7);
    const place = (most = entries) => 1 + random(most);
    const columns = [
      'at',
      'actor_id',
      'action',
      'subject_id',
      'school_id',
      'details',
      'reason',
      'address',
      'mac',
      'id',
    ] as const;
    const values: Readonly<Record<(typeof columns)[number], string>> = {
      at: `at + interval '1 millisecond'`,
      actor_id: 'gen_random_uuid()',
      action: `action || ' '`,
      subject_id: 'null',
      school_id: 'gen_random_uuid()',
      details: `details || '{"index": -1}'`,
      reason: `coalesce(reason, '') || '\\x00'`,
      address: 'null',
      mac: 'sha256(mac)',
      id: 'gen_random_uuid()',
    };
    const attacks: (() => Promise<unknown>)[] = [
      () => {
        const column = columns[random(columns.length)]!;
        return tamper(`update audit_entry set ${column} = ${values[column]} where sequence = ?`, [place()]);
      },
      () => tamper('delete from audit_entry where sequence = ?', [place()]),
      async () => {
        // Deleted, and the rest moved up.
        const gone = place(entries - 1);
        await tamper('delete from audit_entry where sequence = ?', [gone]);
        await tamper('update audit_entry set sequence = -sequence where sequence > ?', [gone]);
        await tamper('update audit_entry set sequence = -sequence - 1 where sequence < 0');
      },
      async () => {
        const [one, other] = [place(), place()];
        const exchange = one === other ? (one % entries) + 1 : other;
        await tamper('update audit_entry set sequence = -1 where sequence = ?', [one]);
        await tamper('update audit_entry set sequence = ? where sequence = ?', [one, exchange]);
        await tamper('update audit_entry set sequence = ? where sequence = -1', [exchange]);
      },
      () => tamper('delete from audit_entry where sequence > ?', [entries - place(20)]),
      async () => {
        // Cut off, and chained on with entries of one's own.
        await tamper('delete from audit_entry where sequence > ?', [entries - 1]);
        const sql = `insert into audit_entry (id, at, action, details, sequence, mac) values (gen_random_uuid(), now(), 'account.lock', '{}', ?, sha256('x'))`;
        await tamper(sql, [entries]);
      },
      () => tamper('truncate audit_entry'),
    ];
    const notFound: number[] = [];
    for (let index = 0; index < attempts; index += 1) {
      await putBack();
      await attacks[index % attacks.length]!();
      if ((await verify()).code !== 1) notFound.push(index);
    }
    expect(notFound).toEqual([]);
  });

  test('an end that was cut off is missed with the anchors alone', async () => {
    await tamper('delete from audit_entry where sequence > 50');
    expect((await verify([])).text).toContain('没有锚点');
    expect((await verify([])).code).toBe(0);
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('当时有第 60 条') });
  });

  test('an entry that was written past the server is old and unchained', async () => {
    const sql = `insert into audit_entry (id, at, action, details) values (gen_random_uuid(), now() - interval '1 hour', 'account.lock', '{}')`;
    await run(sql);
    expect(await verify()).toMatchObject({ code: 1, text: expect.stringContaining('1 条很久没有入链') });
  });

  test('two servers chain side by side: one chain, each entry once', async () => {
    const other = await compose({ ...testConfig(), databaseUrl: database.url }, () => undefined);
    const writing = Promise.all(Array.from({ length: 10 }, () => write(20)));
    await Promise.all([
      writing,
      ...Array.from({ length: 5 }, () => Promise.all([composition.chores.chain(), other.chores.chain()])),
    ]);
    await composition.chores.chain();
    await other.close();
    const [counted] = await run(
      'select count(*)::int as n, max(sequence)::int as last, count(distinct sequence)::int as places from audit_entry',
    );
    expect(counted).toEqual({ n: entries + 200, last: entries + 200, places: entries + 200 });
    expect((await verify()).code).toBe(0);
  });
});
