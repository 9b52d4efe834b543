import assert from 'node:assert/strict';
import type { Untyped } from '../../support/browser.js';
import { until } from '../../support/until.js';
import type { Step } from '../walk.js';
import { newStudent, type SchoolJourney } from './school-journey.js';
import { verified } from './staff.js';

/** Wrong archive data: from the student by the class teacher and the registrar to the registry, and back. */
export const correction: readonly Step<SchoolJourney>[] = [
  ['a class teacher is added, and proves the real name', addTeacher],
  ['a student reports a wrong name; the class teacher confirms it', report],
  ['the registrar takes it to the registry, which corrects it; the student closes the case', carried],
];

const student = newStudent(0);
const corrected = '王更正';
let number = '';

async function addTeacher(journey: SchoolJourney): Promise<void> {
  journey.classTeacher = await verified(journey, 3, '郑班任', 'class-teacher', '--class', `高一 ${student.className}`);
}

async function report(journey: SchoolJourney): Promise<void> {
  const browser = journey.students.get(student.account) ?? assert.fail('the student has not arrived');
  const wanted = '... on OwnCorrectionsChanged { corrections { number step } }';
  const input = { fields: ['NAME'], text: '名字写错了', wanted: [{ field: 'NAME', value: corrected }] };
  const { corrections } = await journey.does(browser, 'reportCorrection', 'ReportCorrectionInput', input, wanted);
  number = corrections[0].number;
  assert.equal(corrections[0].step, 'CLASS_TEACHER_REVIEW');
  assert.equal(await decided(journey, journey.classTeacher, 'CONFIRM'), 'REGISTRAR_REVIEW');
}

async function carried(journey: SchoolJourney): Promise<void> {
  assert.equal(await decided(journey, journey.registrar, 'TAKE_TO_REGISTRY', { name: corrected }), 'AT_REGISTRY');
  const browser = journey.students.get(student.account)!;
  const own = await until(async () => {
    await journey.world.moveClock(10 * 60_000);
    const { myCorrections } = await browser.ask('{ myCorrections { number step revision } }');
    return myCorrections[0].step === 'CORRECTED' ? myCorrections[0] : null;
  });
  const closing = { number, expectedRevision: own.revision };
  const wanted = '... on OwnCorrectionsChanged { corrections { step } }';
  const { corrections } = await journey.does(browser, 'closeCorrection', 'OwnCorrectionInput', closing, wanted);
  assert.equal(corrections[0].step, 'CLOSED');
}

/** @returns where the case stands then */
async function decided(journey: SchoolJourney, browser: Untyped, decision: string, more: object = {}): Promise<string> {
  const read = await browser.ask('query ($number: ID!) { correction(number: $number) { revision } }', { number });
  const input = { number, decision, expectedRevision: read.correction.revision, ...more };
  const wanted = '... on CorrectionDecided { correction { step } }';
  return (await journey.does(browser, 'decideCorrection', 'DecideCorrectionInput', input, wanted)).correction.step;
}
