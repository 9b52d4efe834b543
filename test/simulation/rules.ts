import type { AnyMachineSnapshot } from 'xstate';
import type { AccountFacts } from './look.js';
import type { Student } from './people/student.js';
import { Violation } from './violation.js';
import type { World } from './world.js';

/** What must hold of a student at every moment, whatever is under way. Source: domain.md and trust.md. */
interface Moment {
  readonly student: Student;
  readonly facts: AccountFacts;
  readonly snapshot: AnyMachineSnapshot;
}

const isLocked = ({ snapshot }: Moment) =>
  snapshot.matches({ account: 'lockedByAdministrator' }) || snapshot.matches({ account: 'neverUnlocked' });
const isOpenThere = ({ snapshot }: Moment) => !snapshot.matches({ evaluation: 'closed' });
const isReviewed = ({ snapshot }: Moment) => snapshot.matches({ journey: { statusVerification: 'registrarReview' } });

export const studentRules: Readonly<Record<string, (moment: Moment) => boolean>> = {
  'whoever an administrator has locked has no session': (moment) =>
    !isLocked(moment) || moment.facts.sessions.length === 0,
  'a status is verified by the right answer or by the registrar': ({ snapshot, student }) =>
    !snapshot.context.statusVerified || student.ledger.hasProvedStatus,
  'a chosen password was chosen by its owner': ({ snapshot, student, facts }) =>
    snapshot.context.password === 'chosen' ? student.ledger.hasChosen && facts.hash !== null : facts.hash === null,
  'a session is initial exactly as long as the password is': ({ snapshot, facts }) =>
    facts.sessions
      .filter(({ audience }) => audience === 'portal')
      .every(({ isInitial }) => isInitial === (snapshot.context.password === 'initial')),
  'nobody is on the evaluation platform to whom it is closed': (moment) =>
    isOpenThere(moment) || moment.facts.sessions.every(({ audience }) => audience === 'portal'),
  'a phone is bound by the code that it was sent': ({ snapshot, facts, student }) =>
    (snapshot.context.phone === 'bound') === (facts.phone !== null) &&
    (facts.phone === null || student.ledger.phones.has(facts.phone)),
  'a case is before the registrar exactly as long as the machine says so': (moment) =>
    moment.facts.openReviews === (isReviewed(moment) ? 1 : 0),
};

export function checkStudents(world: World, students: readonly Student[]): void {
  for (const student of students) {
    const facts = world.accounts.get(student.who.id);
    const flow = world.flowOf(student.who.id);
    if (facts?.id === undefined || flow === undefined) continue;
    const moment = { student, facts, snapshot: flow.snapshot };
    for (const [name, holds] of Object.entries(studentRules))
      if (!holds(moment))
        throw new Violation(
          name,
          `${student.label} ${JSON.stringify([flow.snapshot.value, flow.snapshot.context, facts])}`,
        );
  }
}
