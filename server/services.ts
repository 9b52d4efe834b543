import type { KeyObject } from 'node:crypto';
import type { CorrectionPolicy } from '../machines/record-correction/machine.js';
import type { StudentPolicy } from '../machines/student-onboarding/setup.js';
import type { TeacherPolicy } from '../machines/teacher-real-name/setup.js';
import type { FailurePolicy } from './accounts/failure-limit.js';
import type { Following } from './accounts/following.js';
import type { SprayPolicy } from './accounts/spraying.js';
import type { SmsCaps } from './accounts/sms-budget.js';
import type { Signer } from './accounts/tokens.js';
import type { EntityManager } from './database/orm.js';
import type { PersonalData } from './database/personal-data.js';
import type { FlowServices } from './flows/advance.js';
import type { Queue } from './flows/queue.js';
import type { Ports } from './ports.js';
import type { RosterPolicy } from './roster/hold.js';
import type { WorkBell } from './work/worker.js';

/**
 * Everything that use cases stand on. A use case declares what it needs of it (`Pick<Services, 'em' | 'signer'>`),
 * the composition root makes it whole.
 */
export interface Services extends Ports {
  /** Fork it before use. */
  readonly em: EntityManager;
  readonly personalData: PersonalData;
  readonly signer: Signer;
  readonly flows: FlowServices;
  /** What became of effects that left the house. */
  readonly effectJobs: Pick<Queue, 'effectsOf' | 'failedEffects' | 'givenUpEffects' | 'retryGivenUp'>;
  readonly failurePolicy: FailurePolicy;
  readonly sprayPolicy: SprayPolicy;
  readonly smsCaps: SmsCaps;
  /** What new students' flows begin with. */
  readonly studentPolicy: StudentPolicy;
  /** What new staff's flows begin with. */
  readonly teacherPolicy: TeacherPolicy;
  /** When an import of a roster needs a reason. */
  readonly rosterPolicy: RosterPolicy;
  /** What new reports of wrong archive data begin with. */
  readonly correctionPolicy: CorrectionPolicy;
  /** Rung when work was enqueued that takes longer than a request. */
  readonly work: WorkBell;
  /** By whom everybody is read who follows their viewer. */
  readonly following: Following;
  /** Of the audit chain. */
  readonly auditKey: KeyObject;
  /** Where the chain's ends are kept; `null`: in the server's log. */
  readonly auditAnchorFile: string | null;
}
