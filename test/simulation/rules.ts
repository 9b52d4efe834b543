import type { AnyMachineSnapshot } from 'xstate';
import type { AccountFacts } from './look.js';
import type { Student } from './people/student.js';
import type { Teacher } from './people/teacher.js';
import type { Scene } from './scene.js';
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

const studentRules: Readonly<Record<string, (moment: Moment) => boolean>> = {
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

/** The same of the staff. */
const staffRules: Readonly<
  Record<string, (moment: Omit<Moment, 'student'> & { readonly teacher: Teacher }) => boolean>
> = {
  'whoever of the staff an administrator has locked has no session': ({ snapshot, facts }) =>
    !snapshot.matches({ account: 'lockedByAdministrator' }) || facts.sessions.length === 0,
  'a real name is verified by the identity that is tied, and by one alone': ({ snapshot, facts }) =>
    facts.identities === (snapshot.matches({ journey: 'verified' }) ? 1 : 0),
  'a real name is proved by its owner or by an administrator': ({ snapshot, teacher }) =>
    !snapshot.matches({ journey: 'verified' }) || teacher.hasProvedName,
  'a conflict is before the administrators exactly as long as the machine says so': ({ snapshot, facts }) =>
    facts.openCases === (snapshot.context.conflict === null ? 0 : 1),
  'nobody of the staff is on the evaluation platform to whom it is closed': ({ snapshot, facts }) =>
    !snapshot.matches({ evaluation: 'closed' }) || facts.sessions.every(({ audience }) => audience === 'portal'),
};

/** Holds everybody against their rules. */
export function checkRules(world: World, { students, teachers }: Scene): void {
  for (const student of students) check(world, student, studentRules as Rules, { student });
  for (const teacher of teachers) check(world, teacher, staffRules as Rules, { teacher });
}

type Rules = Readonly<Record<string, (moment: unknown) => boolean>>;

function check(world: World, { who, label }: Student | Teacher, rules: Rules, whose: object): void {
  const facts = world.accounts.get(who.id);
  const flow = world.flowOf(who.id);
  if (facts === undefined || flow === undefined) return;
  for (const [name, holds] of Object.entries(rules)) {
    if (holds({ ...whose, facts, snapshot: flow.snapshot })) continue;
    throw new Violation(name, `${label} ${JSON.stringify([flow.snapshot.value, flow.snapshot.context, facts])}`);
  }
}
