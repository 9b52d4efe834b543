import assert from 'node:assert/strict';
import { parseRoster } from '../../../server/roster/parse-roster.js';
import type { Untyped } from '../../support/browser.js';
import { until } from '../../support/until.js';
import type { Step } from '../walk.js';
import { newStudent, school, type SchoolJourney } from './school-journey.js';

/** The school brings in its students: checked first, mended, confirmed. */
export const roster: readonly Step<SchoolJourney>[] = [
  ['the template is a roster without students, its ID column text', template],
  [`${school.students} rows are checked: five are wrong, and nothing is written`, dryRun],
  ['the others are imported, with progress; the five come back as a file that says why', confirm],
  ['the file is mended and sent again: five are new', mended],
  ['the whole list again changes nothing', again],
];

/** Rows that a school gets wrong, by their number. */
const wrong: Readonly<Record<number, string>> = {
  10: '1.40101E+17',
  200: '14010120100101',
  350: '140107201013010012',
  500: '1401072010010',
  [school.students - 1]: '',
};

const header = '姓名,证件号码,年级,班级';
const rowOf = (index: number, account = newStudent(index).account) =>
  [newStudent(index).name, account, school.grade, newStudent(index).className].join(',');
const all = Array.from({ length: school.students }, (_, index) => index);
const fields = `id state rows create update unchanged refused remove canConfirm canUndo
  problems(first: 100) { problems { row column maskedValue message } }`;

async function template(journey: SchoolJourney): Promise<void> {
  const file = await journey.download(journey.administrator, '/administration/roster-template.xlsx');
  const { students, problems } = await parseRoster(file);
  assert.deepEqual(students, []);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['NO_STUDENTS'],
  );
}

async function dryRun(journey: SchoolJourney): Promise<void> {
  const lines = all.map((index) => rowOf(index, wrong[index]));
  const checked = await sent(journey, Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}`));
  assert.deepEqual(
    { create: checked.create, update: checked.update, unchanged: checked.unchanged, refused: checked.refused },
    { create: school.students - 5, update: 0, unchanged: 0, refused: 5 },
  );
  const rows = checked.problems.problems.map(({ row }: { row: number }) => row);
  assert.deepEqual(
    [...new Set(rows)],
    Object.keys(wrong).map((index) => Number(index) + 2),
  );
  assert.deepEqual(await journey.board(), { total: 0 });
  pending = checked;
}

let pending: Untyped;

async function confirm(journey: SchoolJourney): Promise<void> {
  const done = await confirmed(journey, pending.id);
  assert.equal(done.create, school.students - 5);
  assert.deepEqual(await journey.board(), { NEVER_UNLOCKED: school.students - 5, total: school.students - 5 });
  const file = await journey.download(
    journey.administrator,
    `/administration/roster-imports/${pending.id}/errors.xlsx`,
  );
  const { students, problems } = await parseRoster(file);
  assert.deepEqual(students, []);
  assert.equal(new Set(problems.map(({ row }) => row)).size, 5);
}

async function mended(journey: SchoolJourney): Promise<void> {
  const lines = Object.keys(wrong).map((index) => rowOf(Number(index)));
  const checked = await sent(journey, Buffer.from([header, ...lines].join('\n')));
  assert.equal(checked.create, 5);
  await confirmed(journey, checked.id);
  assert.equal((await journey.board()).total, school.students);
}

async function again(journey: SchoolJourney): Promise<void> {
  const checked = await sent(journey, Buffer.from([header, ...all.map((index) => rowOf(index))].join('\n')));
  assert.deepEqual([checked.create, checked.update, checked.unchanged, checked.refused], [0, 0, school.students, 0]);
}

/** Sends a file. @returns the import, once it is checked */
async function sent(journey: SchoolJourney, file: Buffer): Promise<Untyped> {
  const { administrator: browser } = journey;
  const headers = {
    cookie: browser.cookieHeader(),
    'content-type': 'application/octet-stream',
    'x-school-id': journey.school,
    'x-file-name': encodeURIComponent('高一名册.csv'),
  };
  const url = new URL('/administration/roster-imports', journey.world.server.origin);
  const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(file) });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { id } = (await answer.json()) as { id: string };
  return reaches(journey, id, 'CHECKED');
}

async function confirmed(journey: SchoolJourney, id: string): Promise<Untyped> {
  const wanted = '... on RosterImportChanged { rosterImport { id } }';
  await journey.does(journey.administrator, 'confirmRosterImport', 'ConfirmRosterImportInput', { id }, wanted);
  return reaches(journey, id, 'IMPORTED');
}

function reaches(journey: SchoolJourney, id: string, state: string): Promise<Untyped> {
  return until(async () => {
    const { rosterImport } = await journey.administrator.ask(
      `query ($id: ID!) { rosterImport(id: $id) { ${fields} } }`,
      { id },
    );
    return rosterImport.state === state ? rosterImport : null;
  });
}
