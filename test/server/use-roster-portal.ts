import { afterAll, beforeAll, beforeEach } from 'vitest';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/roster-files.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';

export const title = [...rosterTitles];
export const csv = (...rows: string[][]) => csvFile([title, ...rows]);
export const rows = (from: number, count: number, name = '王小明') =>
  Array.from({ length: count }, (_, index) => rosterRow(from + index, name));

/** Two schools, and two administrators of the first, at two servers. */
class RosterPortal {
  portal!: TestPortal;
  staff!: StaffPeople;
  school!: string;
  other!: string;
  admin!: StaffPerson;
  second!: StaffPerson;
  /** Each test has ID numbers of its own from here on, which the demonstration has not either. */
  from = 195_000;

  async start(): Promise<void> {
    this.portal = await startPortal(2);
    this.staff = staffPeople(this.portal);
    this.school = await this.staff.schoolId('140106-02');
    this.other = await this.staff.schoolId('140107-01');
    this.admin = await this.staff.person('李管理', { role: 'schoolAdministrator', school: this.school });
    this.second = await this.staff.person('赵管理', { role: 'schoolAdministrator', school: this.school });
    for (const person of [this.admin, this.second]) await this.staff.proved(person);
  }

  /** Where the student of a test's ID number is. */
  async accountOf(index: number) {
    const { personalData } = this.portal.servers[0]!.composition.services;
    const sql = `select a.id, a.school_id, c.grade || ' ' || c.name as class, f.revision, f.standing, f.school_id as flow_school
      from account a left join school_class c on c.id = a.school_class_id left join flow f on f.subject = a.id
      where a.national_id_index = $1`;
    return (await this.portal.query(sql, [personalData.index('national-id', testId(index))]))[0];
  }

  /** What the audit trail says of an import. */
  entries(id: string) {
    return this.portal.query(
      `select action, actor_id as actor, reason, address, details from audit_entry where details->>'import' = $1 order by id`,
      [id],
    );
  }

  /** A sum of everything in every table but those of imports. Sums are folded, and the trail chained, seconds later by themselves. */
  async everything(): Promise<Record<string, string>> {
    const own = ['roster_import', 'roster_import_chunk', 'work', 'request_claim', 'session'];
    const tables = await this.portal.query(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1) and tablename !~ 'tally|heat' order by 1`,
      [own],
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await this.portal.query(
        `select coalesce(sum(hashtext((to_jsonb(t) - '{sequence,mac}'::text[])::text)::bigint), 0)::text || '/' || count(*) as sum from "${name}" t`,
      );
      sums[name] = row!['sum'];
    }
    return sums;
  }
}

/** Rosters on the web, for the tests of one file. */
export function useRosterPortal(): RosterPortal {
  const roster = new RosterPortal();
  beforeAll(() => roster.start());
  beforeEach(() => {
    roster.from += 5_000;
  });
  afterAll(() => roster.portal.close());
  return roster;
}
