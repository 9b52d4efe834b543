import { maskName } from '../../../machines/rules/masking.js';
import { teacherEventActors } from '../../../machines/teacher-real-name/events.js';
import { acceptedTypes } from '../../../machines/teacher-real-name/samples.js';
import { placeOf, stepCount, stepNumber, tellingState } from '../../../machines/teacher-real-name/steps.js';
import type { OwnAccount, OwnStaff } from '../../accounts/read-viewer.js';
import type { PersonalData } from '../../database/personal-data.js';
import { deadlineName } from '../../flows/deadlines.js';
import type { FlowState } from '../../flows/flow-row.js';
import { openIdentity } from '../../real-name/identities.js';
import type { ViewFacts } from '../context.js';
import type { ActorKind, Deadline, EvaluationAccess } from '../flows/types.js';
import type { OwnConflict, RealName } from './types.js';

const deadlineNames: Readonly<Record<string, Deadline['name']>> = {
  lockout: 'LOCKOUT',
  governmentStay: 'GOVERNMENT_STAY',
  evaluationSync: 'PASSWORD_SYNC',
};

/** What somebody sees of their own real-name verification. */
export function viewRealName(personalData: PersonalData, own: OwnAccount, facts: ViewFacts): RealName | null {
  const { realName: flow, staff, account } = own;
  if (flow === null || staff === null) return null;
  const { snapshot } = flow;
  const { step, actors, helpTopic } = tellingState(snapshot.getMeta());
  const acceptedEvents = acceptedTypes(snapshot, own.at).filter((type) => teacherEventActors[type].includes('teacher'));
  return {
    revision: flow.revision,
    step,
    place: placeOf(snapshot),
    stepNumber: stepNumber(step),
    stepCount,
    actors: actors.map((actor) => actor.toUpperCase() as keyof typeof ActorKind),
    helpTopic,
    acceptedEvents,
    deadlines: flow.deadlines.flatMap((deadline): Deadline[] => {
      const name = deadlineNames[deadlineName(deadline)];
      return name === undefined ? [] : [{ name, at: new Date(deadline.dueAt) }];
    }),
    conflict: viewOwnConflict(personalData, staff),
    identityTakenAt: staff.identityTakenAt,
    whoSettles: staff.whoSettles.who,
    whereTheySit: staff.whoSettles.where,
    governmentUrl: facts.governmentUrl,
    governmentAppUrl: facts.governmentAppUrl(account.id),
    evaluationAccess: facts.isEvaluationBuiltIn ? evaluationAccessOf(flow) : 'CLOSED',
    evaluationUrl: acceptedEvents.includes('ENTER_EVALUATION') ? facts.evaluationUrl : null,
  };
}

function viewOwnConflict(personalData: PersonalData, { conflict, identity }: OwnStaff): OwnConflict | null {
  if (conflict === null) return null;
  const place = { table: 'conflict_case', column: 'reason', row: conflict.id };
  return {
    number: conflict.number,
    kind: conflict.kind,
    openedAt: conflict.openedAt,
    closedAt: conflict.closedAt ?? null,
    decision: conflict.decision ?? null,
    reason: conflict.reason ? personalData.open(place, conflict.reason) : null,
    maskedNameThere: identity === null ? null : maskName(openIdentity(personalData, identity).name),
  };
}

function evaluationAccessOf({ snapshot }: FlowState): keyof typeof EvaluationAccess {
  if (snapshot.matches({ evaluation: 'synced' })) return 'SYNCED';
  return snapshot.matches({ evaluation: 'syncing' }) ? 'SYNCING' : 'CLOSED';
}
