import type { Server } from '../stage.js';
import { told, type Action } from './person.js';
import type { Student } from './student.js';

const own = '... on OwnCorrectionsChanged { corrections { number revision step } }';

/** Wrong archive data: reporting it, taking it back, saying more, and closing the case. */
export function reportActions(student: Student): readonly Action[] {
  if (!student.at('ARRIVED')) return [];
  const { latest } = student;
  const at = (...steps: readonly string[]) => (latest !== null && steps.includes(latest.step) ? 6 : 1);
  const decide =
    (field: string, more: object = {}) =>
    (server: Server) => {
      const input = { number: latest?.number ?? '10000001', expectedRevision: latest?.revision ?? 0, ...more };
      const type = field === 'reportCorrectionAgain' ? 'ReportAgainInput' : 'OwnCorrectionInput';
      return send(student, server, field, type, input);
    };
  const said = { fields: ['NAME'], text: '姓名的第二个字写错了', wanted: [] };
  return [
    {
      name: 'reports wrong data',
      weight: latest === null ? 4 : 1,
      take: (s) => send(student, s, 'reportCorrection', 'ReportCorrectionInput', said),
    },
    { name: 'looks at the cases', weight: latest === null ? 0 : 3, take: (s) => look(student, s) },
    {
      name: 'withdraws the case',
      weight: at('CLASS_TEACHER_REVIEW', 'REGISTRAR_REVIEW') > 1 ? 2 : 0,
      take: decide('withdrawCorrection'),
    },
    { name: 'says more', weight: at('DECLINED', 'REFUSED') - 1, take: decide('reportCorrectionAgain', said) },
    { name: 'closes the case', weight: at('DECLINED', 'REFUSED', 'CORRECTED') - 1, take: decide('closeCorrection') },
  ];
}

async function send(student: Student, server: Server, field: string, type: string, more: object): Promise<string> {
  const input = { requestId: student.world.requestId(), ...more };
  const answer = await student.browser.mutate(server, field, type, own, input);
  if (answer.issues === undefined) student.latest = answer.corrections[0] ?? null;
  return told(answer);
}

async function look(student: Student, server: Server): Promise<string> {
  const { myCorrections } = await student.browser.ask(server, '{ myCorrections { number revision step } }');
  student.latest = myCorrections?.[0] ?? null;
  return student.latest?.step ?? 'none';
}
