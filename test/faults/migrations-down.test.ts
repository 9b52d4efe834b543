import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrations } from '../../migrations/app/index.js';
import { verifyChain } from '../../server/audit/verify-chain.js';
import { writeEntry } from '../../server/audit/write-entry.js';
import { migrate, openDatabase } from '../../server/database/orm.js';
import { startServer, type Running } from '../../server/main.js';
import type { AuditAnchor } from '../../server/ports.js';
import { Browser, type Untyped } from '../support/browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from '../support/config.js';
import { createEmptyDatabase, createFilledDatabase, type TestDatabase } from '../support/database.js';
import { chosenPassword, portalOf, sample } from '../support/portal.js';
import { tableShapes } from './table-shapes.js';
import { times } from '../support/thorough.js';

const rows = times({ usually: 20_000, thoroughly: 1_000_000 });
/** The last one that stays: what people wrote since then is in tables that there were. */
const floor = '0010-family';
const ofFloor = migrations.findIndex(({ name }) => name === floor);
/** Made anew by migrations and by servers: counters of half an hour, and sums of what is compared itself. */
const derived = ['migration', 'sign_in_attempt', 'sign_in_source', 'flow_beginning', 'flow_tally', 'flow_tally_change'];
const counted = [...derived, 'flow_tally_school', 'flow_state_tally', 'flow_heat', 'flow_heat_note', 'flow_heat_fold'];

describe(`R14: migrations down and up again over ${rows} rows`, () => {
  let database: TestDatabase;
  let client: pg.Client;
  const anchors: AuditAnchor[] = [];

  const start = (): Promise<Running> => {
    const keep = { keep: async (anchor: AuditAnchor) => void anchors.push(anchor) };
    const config = { ...testConfig(inject('secrets')), databaseUrl: database.url };
    return startServer(config, { captchas: knownCaptcha, auditAnchors: keep });
  };
  const query = async (sql: string, parameters: unknown[] = []): Promise<Untyped[]> =>
    (await client.query(sql, parameters)).rows;

  beforeAll(async () => {
    database = await createFilledDatabase();
    client = new pg.Client(database.url);
    await client.connect();
    const server = await start();
    const { services, chores } = server.composition;
    const browser = new Browser(server.address, captchaAnswer);
    await portalOf([server], { ...database, drop: async () => undefined }).arriveAtPhone(sample.account, browser);
    const { id } = await browser.viewer();
    const entry = { at: services.clock.now(), actor: id, action: 'audit.export', subject: id, details: {} } as const;
    await services.em.fork().transactional((tx) => writeEntry(tx, services.personalData, entry));
    await fill(id);
    await chores.chain();
    await server.close();
  }, 1_800_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Others like the one who is there, with their histories; and entries of the audit trail. */
  async function fill(id: string): Promise<void> {
    const [{ events }] = await query(
      'select count(*)::int as events from flow_event e join flow f on f.id = e.flow_id where f.subject = $1',
      [id],
    );
    const entries = rows / 10;
    const people = Math.ceil((rows - entries) / (2 + events));
    for (const sql of [
      `create temporary table made as select n, gen_random_uuid() as person, gen_random_uuid() as flow from generate_series(1, ${people}) n`,
      `insert into account (id, kind, national_id, national_id_index, name, unified_number, password_hash, school_id, school_class_id, created_at)
       select person, kind, national_id, decode(md5(n::text), 'hex'), name, nextval('unified_number')::text, password_hash, school_id, school_class_id, created_at
       from account, made where id = '${id}'`,
      ...['flow', 'flow_event'].map((table) => copied(table, id)),
      `insert into audit_entry (id, at, actor_id, action, subject_id, details, school_id)
       select gen_random_uuid(), at, actor_id, action, person, details, school_id from audit_entry, made
       where action = 'audit.export' and n <= ${entries}`,
      // What the tables of before have no room for: one who has moved, one of a former version, one who is quarantined.
      `update flow_event e set school_id = (select id from school order by code limit 1) from made where n <= 7 and flow_id = flow`,
      `update flow_event e set machine_version = 1 from made where n between 8 and 11 and flow_id = flow`,
      `insert into flow_quarantine (flow_id, machine_version, misfit, since) select flow, 2, '{}', now() from made where n <= 3`,
    ])
      await query(sql);
  }

  const copied = (table: string, id: string) => {
    const own =
      table === 'flow' ? { id: 'made.flow', subject: 'made.person' } : { flow_id: 'made.flow', request_id: 'null' };
    const from = table === 'flow' ? 'flow t' : 'flow_event t join flow f on f.id = t.flow_id';
    const whose = table === 'flow' ? 't.subject' : 'f.subject';
    return `do $$ declare columns text; chosen text; begin
      select string_agg(quote_ident(column_name), ', '), string_agg(coalesce('${JSON.stringify(own)}'::jsonb->>column_name, 't.' || quote_ident(column_name)), ', ')
        into columns, chosen from information_schema.columns where table_schema = 'public' and table_name = '${table}';
      execute format('insert into ${table} (%s) select %s from ${from} cross join made where ${whose} = %L', columns, chosen, '${id}');
    end $$`;
  };

  /** How many rows a table has, and what they say, whatever their order. */
  async function contents(): Promise<Record<string, string>> {
    const tables = await query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !counted.includes(table.name))) {
      const row =
        name === 'flow'
          ? `to_jsonb(t) - 'beginning_id' || jsonb_build_object('begun', to_jsonb(b) - 'id')`
          : 'to_jsonb(t)';
      const more = name === 'flow' ? 'join flow_beginning b on b.id = t.beginning_id' : '';
      const sql = `select count(*) || ' ' || coalesce(sum(hashtextextended((${row})::text, 0)), 0) as said from "${name}" t ${more}`;
      found[name] = (await query(sql))[0].said;
    }
    return found;
  }
  const shapes = async (of = client): Promise<string[]> => (await of.query(tableShapes)).rows.map(({ line }) => line);
  const standing = () =>
    query(
      `select machine, standing, sum(number)::int as n from (select * from flow_tally_school) t group by 1, 2 order by 1, 2`,
    );

  test('nobody’s rows are lost; sign-in works and the audit chain holds', { timeout: 3_600_000 }, async () => {
    await query('select fold_flow_tally()');
    const before = { contents: await contents(), shapes: await shapes(), standing: await standing() };
    const orm = await openDatabase(database.url);
    const begun = performance.now();
    await orm.migrator.down({ to: floor });
    const down = performance.now();
    expect(await query('select name from migration order by name desc limit 1')).toEqual([{ name: floor }]);
    expect(await shapes()).toEqual(await shapesOfFloor());
    const looked = performance.now();
    await migrate(orm);
    const seconds = { down: (down - begun) / 1_000, up: (performance.now() - looked) / 1_000 };
    process.stdout.write(`${rows} rows: ${seconds.down.toFixed(1)} s down, ${seconds.up.toFixed(1)} s up\n`);
    expect(await shapes()).toEqual(before.shapes);
    expect(await contents()).toEqual(before.contents);
    expect(await standing()).toEqual(before.standing);
    expect(await query(`select relname from pg_class where relnamespace = 'taken_back'::regnamespace`)).toEqual([]);

    // What everything stands on is not taken back, and the try changes nothing.
    await expect(orm.migrator.down({ to: migrations[ofFloor - 1]!.name })).rejects.toThrow('cannot be reverted');
    expect(await shapes()).toEqual(before.shapes);
    await orm.close();

    const server = await start();
    try {
      const browser = new Browser(server.address, captchaAnswer);
      expect((await browser.signIn(sample.account, chosenPassword)).viewer.onboarding.step).toBe('PHONE_BINDING');
      expect((await browser.step('skipPhone')).viewer.onboarding.step).toBe('ARRIVED');
      const { em, auditKey, clock } = server.composition.services;
      const chain = await verifyChain(em, auditKey, anchors, clock.now());
      expect(chain.entries).toBeGreaterThan(Math.min(rows / 10, 1_000));
      expect(chain.faults).toEqual([]);
    } finally {
      await server.close();
    }
  });

  /** A database that was never newer. */
  async function shapesOfFloor(): Promise<string[]> {
    const empty = await createEmptyDatabase();
    const orm = await openDatabase(empty.url);
    await orm.migrator.up({ to: floor });
    const other = new pg.Client(empty.url);
    await other.connect();
    const found = await shapes(other);
    await other.end();
    await orm.close();
    await empty.drop();
    return found;
  }

  test('each migration after the tables that all stand on can be taken back', () => {
    for (const { name, class: Made } of migrations.slice(ofFloor + 1))
      expect(Object.hasOwn(Made.prototype, 'down'), name).toBe(true);
  });
});
