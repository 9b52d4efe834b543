import { beforeAll, expect, vi } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

/** The page with the list of accounts. */
export const accountsPage = '/administration/accounts';

export const rows = ({ page }: Window) => page.getByRole('row').count();
export const boxes = ({ page }: Window) => page.getByRole('checkbox', { name: /^选择 / });

/** A school with 160 students of two grades more, its administrator and the province's, and the pages they open. */
class AccountPages {
  readonly windows = useWindows();
  people!: StaffPeople;
  school!: string;
  administrator!: StaffPerson;
  province!: StaffPerson;

  async fill(): Promise<void> {
    this.people = staffPeople(this.windows.portal);
    this.school = await this.people.schoolId('140106-01');
    this.administrator = await this.people.person('李管理', { role: 'schoolAdministrator', school: this.school });
    this.province = await this.people.person('张省管', { role: 'bureauAdministrator', bureau: '140000' });
    for (const who of [this.administrator, this.province]) await this.people.proved(who);
    const { services } = this.windows.portal.servers[0]!.composition;
    await addStudents(
      services,
      Array.from({ length: 160 }, (_, index) => ({
        nationalId: demonstrationId(900_000 + index),
        name: index < 2 ? '同名同' : `邱生${index}`,
        school: this.school,
        grade: index < 60 ? '高二' : '高三',
        className: '7 班',
      })),
    );
  }

  open(path = accountsPage, who = this.administrator, more = {}): Promise<Window> {
    return this.windows.open({ as: who.browser, path, ...more });
  }

  /** How many students' flows an SQL condition is true of. */
  async numberOf(where: string, ...parameters: unknown[]): Promise<number> {
    const sql = `select count(*)::int as number from flow where machine = 'student-onboarding' and ${where}`;
    return (await this.windows.portal.query(sql, parameters))[0]!['number'];
  }

  /** Some of the school's students to whom nothing has happened yet. */
  async untouched(count: number): Promise<readonly { readonly id: string; readonly unified: string }[]> {
    const found = await this.windows.portal.query(
      `select a.id, a.unified_number as unified from account a join flow f on f.subject = a.id
       where a.kind = 'student' and a.school_id = $1 and f.revision = 0 order by a.unified_number desc limit $2`,
      [this.school, count],
    );
    expect(found.length).toBe(count);
    return found as { id: string; unified: string }[];
  }
}

/** The pages about accounts, for the tests of one file. */
export function useAccountPages(): AccountPages {
  // Each look at a page is several seconds' work where the machine has other things to do.
  vi.setConfig({ testTimeout: 180_000 });
  const pages = new AccountPages();
  beforeAll(() => pages.fill());
  return pages;
}
