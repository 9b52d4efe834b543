import pg from 'pg';
import { inject } from 'vitest';
import { advance, type Advanced } from '../../server/flows/advance.js';
import { findAccount, openColumn } from '../../server/accounts/find-account.js';
import { startServer, type Running } from '../../server/main.js';
import { School } from '../../server/database/entities/school.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { Browser, type Untyped } from './browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from './config.js';
import { createEmptyDatabase, createFilledDatabase, type TestDatabase } from './database.js';

export const sample = { account: '14010119110101001X', initialPassword: 'xs0101001X', name: '王演示' };
export const chosenPassword = 'Taiyuan#82f';
/** A real portal on a real PostgreSQL: one or several servers on one database of their own. */
export interface TestPortal {
  readonly servers: readonly Running[];
  readonly url: string;
  /** A browser that opens the first server, or another one. */
  browser(server?: number): Browser;
  /** An event from behind the scenes, now. */
  send(account: string, event: { readonly type: StudentEvent['type'] } & Record<string, unknown>): Promise<Advanced>;
  /** The same to an account of the staff, by its id. */
  sendTo(id: string, event: { readonly type: TeacherEvent['type'] } & Record<string, unknown>): Promise<Advanced>;
  /** Takes a student, and their browser, from the locked account to the last step. */
  arrive(account: string, browser: Browser): Promise<void>;
  /** The same, up to the last step but one. */
  arriveAtPhone(account: string, browser: Browser): Promise<void>;
  /** ID numbers of students that nothing has happened to. */
  freshStudents(count: number): Promise<string[]>;
  moveClock(ms: number): Promise<void>;
  sampleSchool(): Promise<string>;
  query(sql: string, parameters?: unknown[]): Promise<Record<string, Untyped>[]>;
  close(): Promise<void>;
}

/**
 * @param env settings that differ; argon2 is cheap in tests unless they say otherwise
 * @param instead ports that take the place of the real ones
 */
export async function startPortal(
  servers = 1,
  env: Record<string, string> = {},
  instead: Parameters<typeof startServer>[1] = {},
): Promise<TestPortal> {
  const config = testConfig({ ...inject('secrets'), ...env });
  const database = await (config.demonstration === 'full' ? createFilledDatabase() : createEmptyDatabase());
  const running: Running[] = [];
  for (let index = 0; index < servers; index += 1)
    running.push(await startServer({ ...config, databaseUrl: database.url }, { captchas: knownCaptcha, ...instead }));
  return portalOf(running, database);
}

export function portalOf(servers: readonly Running[], { url, drop }: TestDatabase): TestPortal {
  const [first] = servers as [Running];
  const { services, movableClock } = first.composition;
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  return {
    servers,
    url,
    browser: (server = 0) => new Browser((servers[server] as Running).address, captchaAnswer),
    async send(account, event) {
      const found = await findAccount(services.em.fork(), services.personalData, account);
      if (found === null) throw new Error('no such account');
      const full = { ...event, at: services.clock.now() } as StudentEvent;
      return advance(services.flows, {
        machine: 'student-onboarding',
        subject: found.id,
        event: full,
        actor: { kind: 'system', id: null },
      });
    },
    async sendTo(id, event) {
      const latest = 'select id from session where account_id = $1 order by created_at desc, id desc limit 1';
      return advance(services.flows, {
        machine: 'teacher-real-name',
        subject: id,
        event: { ...event, at: services.clock.now() } as TeacherEvent,
        actor: { kind: 'system', id: null },
        // As if it had been sent from where they signed in last: what spares the current session spares that.
        session: (await pool.query<{ id: string }>(latest, [id])).rows[0]?.id,
      });
    },
    async arrive(account, browser) {
      await this.arriveAtPhone(account, browser);
      const { viewer } = await browser.step('skipPhone');
      if (viewer.onboarding.step !== 'ARRIVED') throw new Error('the student has not arrived');
    },
    async arriveAtPhone(account, browser) {
      const found = await findAccount(services.em.fork(), services.personalData, account);
      if (found === null) throw new Error('no such account');
      await this.send(account, { type: 'UNLOCK' });
      const oldPassword = `xs${account.slice(-8)}`;
      await browser.signIn(account, oldPassword);
      const name = openColumn(services.personalData, found, 'name', found.name);
      await browser.step('submitStatus', { name, schoolId: found.school });
      await browser.step('changePassword', { oldPassword, newPassword: chosenPassword, confirmation: chosenPassword });
    },
    async freshStudents(count) {
      const rows = await this.query(
        `select a.id, a.national_id from account a join flow f on f.subject = a.id
         where a.kind = 'student' and f.revision = 0 and a.national_id_index <> $1 order by a.id limit $2`,
        [services.personalData.index('national-id', sample.account), count],
      );
      return rows.map(({ id, national_id }) => openColumn(services.personalData, { id }, 'national_id', national_id));
    },
    async moveClock(ms) {
      for (const server of servers) await server.composition.movableClock?.moveForward(ms);
      if (movableClock === null) throw new Error('the clock of this portal cannot be moved');
    },
    async sampleSchool() {
      return (await services.em.fork().findOneOrFail(School, { code: '140106-01' })).id;
    },
    query: async (sql, parameters) => (await pool.query(sql, parameters)).rows,
    async close() {
      await pool.end();
      for (const server of servers) await server.close();
      await drop();
    },
  };
}
