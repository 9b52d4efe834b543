import { AuditResolver } from './audit/resolver.js';
import { AccountResolver } from './accounts/resolver.js';
import { BulkMutations } from './bulk/mutations.js';
import { BoardResolver } from './board/resolver.js';
import { BulkResolver } from './bulk/resolver.js';
import { ConflictResolver } from './conflicts/resolver.js';
import { OwnCorrectionResolver } from './corrections/own-resolver.js';
import { CorrectionResolver } from './corrections/resolver.js';
import { EvaluationResolver } from './evaluation/resolver.js';
import { OwnFamilyResolver } from './family/own-resolver.js';
import { FamilyResolver } from './family/resolver.js';
import { HandOverResolver } from './hand-over/resolver.js';
import { HeatResolver } from './heat/resolver.js';
import { InitialPasswordResolver } from './initial-password/resolver.js';
import { MachineResolver } from './machines/resolver.js';
import { InspectionResolver } from './inspection/resolver.js';
import { WhatIfResolver } from './inspection/what-if-resolver.js';
import { OnboardingResolver } from './onboarding/resolver.js';
import { PersonalCentreResolver } from './personal-centre/resolver.js';
import { PortalResolver } from './portal/resolver.js';
import { RealNameResolver } from './real-name/resolver.js';
import { RosterImportResolver } from './roster/resolver.js';
import { BureauResolver, SchoolResolver } from './schools/resolver.js';
import { CodeResolver } from './sign-in/code-resolver.js';
import { SignInResolver } from './sign-in/resolver.js';
import { StatusReviewResolver } from './status-reviews/resolver.js';
import { ViewerResolver } from './viewer/resolver.js';

/** A part of the API, as docs/api.md has it. */
export interface Room {
  readonly title: string;
  /** What its operations have in common, in a sentence or two. */
  readonly about: string;
  readonly resolvers: readonly (new () => object)[];
}

/** All that the API is made of: first what a person does for themselves, then what staff do for others, then developers. */
export const rooms: readonly Room[] = [
  {
    title: 'The portal and its schools',
    about: 'Public facts: whoever has forgotten everything picks their school without being signed in.',
    resolvers: [PortalResolver, BureauResolver, SchoolResolver],
  },
  {
    title: 'Signing in',
    about: 'A captcha first, then a password or an SMS code. Answers do not tell whether an account exists.',
    resolvers: [SignInResolver, CodeResolver],
  },
  {
    title: 'The viewer',
    about: 'Whoever is signed in, where they stand and what they could do now. Each step answers with it.',
    resolvers: [ViewerResolver],
  },
  {
    title: 'A student’s steps',
    about:
      'The events of the machine `student-onboarding` that students send themselves. The staff change their password, and enter the evaluation platform, by the same.',
    resolvers: [OnboardingResolver],
  },
  {
    title: 'Sessions',
    about: 'Where somebody is signed in. The list of them is `viewer { sessions }`.',
    resolvers: [PersonalCentreResolver],
  },
  {
    title: 'The evaluation platform',
    about: 'The built-in platform with its own sign-in and session, and the hand-over to another one.',
    resolvers: [EvaluationResolver, HandOverResolver],
  },
  {
    title: 'Families',
    about: 'Students bind family members; those sign in with a session of their own and see the student’s step.',
    resolvers: [OwnFamilyResolver, FamilyResolver],
  },
  {
    title: 'Corrections of archive data',
    about: 'A student’s report (machine `record-correction`), and what class teachers and registrars do with it.',
    resolvers: [OwnCorrectionResolver, CorrectionResolver],
  },
  {
    title: 'Real names of the staff',
    about: 'The events of the machine `teacher-real-name` that teachers and administrators send themselves.',
    resolvers: [RealNameResolver],
  },
  {
    title: 'Conflicts of real names',
    about: 'The cases in one’s charge. Developers read them masked.',
    resolvers: [ConflictResolver],
  },
  {
    title: 'Failed status verifications',
    about: 'What waits for the registrar of a school.',
    resolvers: [StatusReviewResolver],
  },
  {
    title: 'The board and accounts',
    about: 'Who stands where, in one’s scope. What is not in it looks like what does not exist.',
    resolvers: [BoardResolver, AccountResolver],
  },
  {
    title: 'Many accounts at once',
    about: 'Unlocking, locking, resetting: rehearsed, then run on the server part by part.',
    resolvers: [BulkResolver, BulkMutations],
  },
  {
    title: 'Initial passwords',
    about: 'A school may announce one of its own in place of the derived one.',
    resolvers: [InitialPasswordResolver],
  },
  {
    title: 'Rosters',
    about: 'Imports of students. The file itself is sent outside GraphQL (see above).',
    resolvers: [RosterImportResolver],
  },
  { title: 'The audit trail', about: 'What was done for others, by whom and why.', resolvers: [AuditResolver] },
  {
    title: 'Machines',
    about: 'The state machines as they are defined, each released version, and how many stand where.',
    resolvers: [MachineResolver, HeatResolver],
  },
  {
    title: 'Flows under the inspector',
    about: 'Any flow, masked: how it stands, its history, what would happen if. Nothing here changes one.',
    resolvers: [InspectionResolver, WhatIfResolver],
  },
];
