import { maskName, maskPhone } from '../../../machines/rules/masking.js';
import { familyMembersPerStudent, type FamilyRelation as Relation } from '../../../machines/rules/family.js';
import { tellingState as tellingCorrection } from '../../../machines/record-correction/steps.js';
import { codeResendAfterMs } from '../../../machines/rules/verification-code.js';
import {
  stepCount,
  stepNumber,
  studentSteps,
  tellingState,
  type StudentStep,
} from '../../../machines/student-onboarding/steps.js';
import { openColumn } from '../../accounts/find-account.js';
import { phoneOfMember } from '../../family/members.js';
import type { OwnFamilyFile } from '../../family/read-own-family.js';
import type { Child as Stored, ChildCorrection as StoredCorrection } from '../../family/read-children.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { OwnFamily } from './own-types.js';
import type { Child, ChildCorrection } from './types.js';

const upper = (relation: Relation) => relation.toUpperCase() as Uppercase<Relation>;

/** A student's family members as the student may see them. */
export function viewOwnFamily(personalData: PersonalData, file: OwnFamilyFile): OwnFamily {
  const { members, mayBind, invited } = file;
  return {
    members: members.map((member) => ({
      id: member.id,
      relation: upper(member.relation),
      maskedPhone: maskPhone(phoneOfMember(personalData, member)),
      boundAt: member.boundAt ?? member.askedAt,
    })),
    most: familyMembersPerStudent,
    mayBind,
    invitation: invited && {
      relation: upper(invited.member.relation),
      maskedPhone: maskPhone(phoneOfMember(personalData, invited.member)),
      expiresAt: invited.code.expiresAt,
      resendAt: new Date(invited.code.sentAt.getTime() + codeResendAfterMs),
    },
  };
}

/** A child as a family member may see it. The only way from the stored account to them. */
export function viewChild(personalData: PersonalData, child: Stored, at: number): Child {
  const { member, account, schoolName, className, flow, since, corrections } = child;
  const { step, helpTopic } = flow === null ? heldAt(child) : tellingState(flow.snapshot.getMeta());
  return {
    id: member.id,
    relation: upper(member.relation),
    maskedName: maskName(openColumn(personalData, account, 'name', account.name)),
    schoolName,
    className,
    step,
    stepNumber: stepNumber(step),
    stepCount,
    since,
    helpTopic,
    mayReport: flow !== null && step !== 'LOCKED' && corrections.length === 0,
    corrections: corrections.map((one) => viewCorrection(child, one, at)),
  };
}

/** Of a flow in quarantine what was stored last. */
function heldAt({ storedStep }: Stored): { readonly step: StudentStep; readonly helpTopic: string } {
  return { step: studentSteps.find((step) => step === storedStep) ?? 'LOCKED', helpTopic: 'connection' };
}

function viewCorrection({ member }: Stored, { correction, flow }: StoredCorrection, at: number): ChildCorrection {
  const { step, helpTopic } = tellingCorrection(flow.snapshot.getMeta());
  const isOwn = correction.familyMember === member.id;
  return {
    number: correction.number,
    revision: flow.revision,
    step,
    changedAt: correction.changedAt,
    isOwn,
    mayWithdraw: isOwn && flow.snapshot.can({ type: 'WITHDRAW', at }),
    helpTopic,
  };
}
