import { join } from 'node:path';
import pg from 'pg';
import { initialPassword } from '../../machines/rules/national-id.js';
import { addStudents, type NewStudent } from '../../server/accounts/add-students.js';
import { unlock } from '../../server/accounts/unlock.js';
import { codeOf } from '../../server/accounts/verification-codes.js';
import { compose, type Composition } from '../../server/composition.js';
import { Account } from '../../server/database/entities/account.js';
import { School } from '../../server/database/entities/school.js';
import { loadDemonstration } from '../../server/demonstration/load.js';
import { seededRandom } from '../../server/demonstration/random.js';
import { demonstrationStudent } from '../../server/demonstration/students.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { newSecrets, testConfig } from '../../test/support/config.js';
import { makeDirectory, removeDirectory } from '../../test/support/directories.js';
import { inParallel } from '../../test/support/in-parallel.js';
import { startServerProcess, type ServerProcess } from '../../test/support/server-process.js';
import { production, serverCount } from './settings.js';

/** Somebody whom the roster knows, and what they know. */
export interface Person {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly initialPassword: string;
  readonly school: string;
  /** The way to the school in the tree, the province left out. */
  readonly bureaus: readonly string[];
  /** What they type to find it, letter by letter. */
  readonly searches: readonly string[];
}

/** One PostgreSQL, two server processes, students whom their schools have unlocked. */
export interface Scene {
  readonly origins: readonly string[];
  readonly servers: readonly ServerProcess[];
  readonly database: pg.Pool;
  person(index: number): Person;
  /** The code of the message that was sent to somebody last, once it is there. */
  codeOf(person: Person): Promise<string>;
  unlock(person: Person): Promise<void>;
  close(): Promise<void>;
}

const perClass = 50;

export async function setTheScene(students: number): Promise<Scene> {
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'database') });
  const secrets = newSecrets();
  const config = testConfig({ ...secrets, DEMONSTRATION: 'schools', MOVABLE_CLOCK: 'false' });
  // The school's office: not a server, it carries out no jobs.
  const office = await compose({ ...config, databaseUrl: postgres.url }, (error) => {
    throw error;
  });
  const people = await enrol(office, students);
  await inParallel(people.length, 8, (index) => open(office, people[index] as Person));
  const settings = { ...secrets, ...production };
  const servers: ServerProcess[] = [];
  for (let index = 0; index < serverCount; index += 1)
    servers.push(await startServerProcess(postgres.url, directory, settings));
  const database = new pg.Pool({ connectionString: postgres.url, max: 4, application_name: 'bench' });
  await database.query('vacuum analyze');
  return {
    origins: servers.map(({ origin }) => origin.replace('localhost', '127.0.0.1')),
    servers,
    database,
    person: (index) => people[index] as Person,
    codeOf: (person) => readCode(database, office, person.id),
    unlock: (person) => open(office, person),
    async close() {
      await database.end();
      await Promise.all(servers.map((server) => server.terminate()));
      await office.close();
      await postgres.stop();
      await removeDirectory(directory);
    },
  };
}

async function open({ services }: Composition, { id: account }: Person): Promise<void> {
  const issue = await unlock(services, { account, actor: { kind: 'system', id: null }, at: services.clock.now() });
  if (issue !== null) throw new Error(`an account could not be unlocked: ${issue.code}`);
}

/** A school for each fifty students, one class in each. */
async function enrol({ services }: Composition, count: number): Promise<Person[]> {
  await loadDemonstration(services, 'schools');
  const em = services.em.fork();
  const schools = await em.find(School, {}, { orderBy: { code: 'asc' } });
  const random = seededRandom(7);
  const schoolOf = (index: number) => schools[Math.floor(index / perClass) % schools.length] as School;
  const students = Array.from({ length: count }, (_, index): NewStudent => ({
    ...demonstrationStudent(random, index),
    school: schoolOf(index).id,
    grade: '高一',
    className: `${Math.floor(index / perClass / schools.length) + 1} 班`,
  }));
  await addStudents(services, students);
  const indexes = students.map(({ nationalId }) => services.personalData.index('national-id', nationalId));
  const accounts = await em.find(Account, { nationalIdIndex: { $in: indexes } });
  const ids = new Map(accounts.map(({ id, nationalIdIndex }) => [Buffer.from(nationalIdIndex).toString('hex'), id]));
  return students.map(({ nationalId, name, school }, index) => {
    const { bureau, searchText } = schoolOf(index);
    return {
      id: ids.get((indexes[index] as Buffer).toString('hex')) as string,
      account: nationalId,
      name,
      initialPassword: initialPassword(nationalId),
      school,
      bureaus: [`${bureau.slice(0, 4)}00`, bureau],
      searches: lettersOf(searchText),
    };
  });
}

/** Four keys of a school's name as it is searched for: an answer to each. */
function lettersOf(searchText: string): string[] {
  const word = searchText.slice(0, 4);
  return Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1)).filter(
    (typed) => typed.trim() !== '',
  );
}

const lookAgainMs = 250;
const patienceMs = 120_000;

async function readCode(database: pg.Pool, { services }: Composition, account: string): Promise<string> {
  for (let waited = 0; waited < patienceMs; waited += lookAgainMs) {
    const { rows } = await database.query<{ id: string }>(
      `select v.id from (select id, sent_at from verification_code where account_id = $1 order by sent_at desc limit 1) v
       where exists (select 1 from sms_message m where m.sent_at >= v.sent_at and starts_with(m.key, $1::text))`,
      [account],
    );
    if (rows[0] !== undefined) return codeOf(services.signer, rows[0].id);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  throw new Error('a message has not come');
}
