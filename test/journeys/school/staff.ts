import assert from 'node:assert/strict';
import { demonstrationId } from '../../../server/demonstration/students.js';
import type { Browser } from '../../support/browser.js';
import { comesBack, goes, isVerified, passwordThere, registers, signsInThere } from '../world.js';
import type { Step } from '../walk.js';
import { school, type SchoolJourney } from './school-journey.js';

/** Whoever runs the portal adds the school's first people; they prove their real names themselves. */
export const staff: readonly Step<SchoolJourney>[] = [
  ['the school’s administrator and registrar are added, and prove their real names', addStaff],
  ['they find their school empty', empty],
];

async function addStaff(journey: SchoolJourney): Promise<void> {
  journey.administrator = await verified(journey, 1, '周校管', 'school-administrator');
  journey.registrar = await verified(journey, 2, '吴学籍', 'registrar');
}

/** Adds somebody by the command, has them register with the government platform, and brings them back verified. */
export async function verified(
  journey: SchoolJourney,
  index: number,
  name: string,
  role: string,
  ...more: string[]
): Promise<Browser> {
  const account = demonstrationId(990_000 + index);
  const { world } = journey;
  const who = ['--account', account, '--name', name, '--role', role, '--school', school.code];
  const said = await journey.command('staff', 'add', ...who, ...more);
  const password = /密码（只显示这一次）：(\S+)/.exec(said)?.[1] ?? assert.fail(said);
  const browser = await world.signedIn(account, password);
  const there = await goes(world, browser);
  const loginName = `xuexiao${index}`;
  const phone = `139${String(index).padStart(8, '0')}`;
  assert.deepEqual(await registers(world, there, { loginName, name, idNumber: account, phone }), {});
  await signsInThere(there, [loginName, passwordThere]);
  isVerified(await comesBack(browser, there));
  return browser;
}

async function empty(journey: SchoolJourney): Promise<void> {
  const { schoolsToImport } = await journey.administrator.ask('{ schoolsToImport { id name } }');
  assert.equal(schoolsToImport.length, 1);
  journey.school = schoolsToImport[0].id;
  assert.deepEqual(await journey.board(), { total: 0 });
}
