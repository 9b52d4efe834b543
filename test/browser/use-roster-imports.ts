import { beforeAll } from 'vitest';
import { csvFile, rosterRow, rosterTitles } from '../support/roster-files.js';
import { openRoster, rosterPath, testFile } from './roster-page.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

export const csv = (rows: readonly (readonly string[])[]) => testFile('名册.csv', csvFile([rosterTitles, ...rows]));

/** The second question, answered. @returns what it said */
export async function answer({ page }: Window, action: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: action, exact: true }).click();
  return text;
}

export async function confirm(window: Window, count: string): Promise<string> {
  await window.press(`确认导入 ${count} 名学生`);
  return answer(window, '确认导入');
}

/** The imports of a school and their pages, for the tests of one file. */
export function useRosterImports() {
  const windows = useWindows({ ROSTER_HOLD_PERCENT: '20' });
  let people: StaffPeople;
  let school: string;
  let administrator: StaffPerson;
  /** Of rows of a roster that no other test has. */
  let used = 0;

  beforeAll(async () => {
    people = staffPeople(windows.portal);
    school = await people.schoolId('140107-01');
    administrator = await proved('李管理');
  });

  /** An administrator whose real name is proved, of this school or another. */
  async function proved(name: string, at = school): Promise<StaffPerson> {
    return people.provedPerson(name, { role: 'schoolAdministrator', school: at });
  }

  return {
    windows,
    get people() {
      return people;
    },
    get school() {
      return school;
    },
    proved,
    open: (path = rosterPath) => openRoster(windows, administrator, path),
    freshRows(count: number): string[][] {
      used += 1;
      return Array.from({ length: count }, (_, index) => {
        const [id = '', , ...place] = rosterRow(100_000 + 5000 * used + index);
        return [id, `测${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`, ...place];
      });
    },
    /** How many accounts there are. */
    accounts: async () => (await windows.portal.query('select count(*)::int as n from account'))[0]?.['n'] as number,
  };
}
