import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import { issue } from '../../../machines/rules/issue.js';
import { tellingState as tellingStudentState } from '../../../machines/student-onboarding/steps.js';
import { tellingState as tellingTeacherState } from '../../../machines/teacher-real-name/steps.js';
import { openColumn } from '../../accounts/find-account.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { Line } from '../../oversight/account-lines.js';
import type { AccountFile as StoredFile, Happening } from '../../oversight/read-account.js';
import type { ActorKind } from '../flows/types.js';
import { viewIssue } from '../issues.js';
import type { Loaders } from '../loaders.js';
import type { AccountFile, AccountHappening, AccountLine } from './types.js';

/** An account as others may see it; the only way from the stored one to the outside. */
export function viewLine(personalData: PersonalData, { stored, possible, stuck }: Line): AccountLine {
  const open = (column: 'name' | 'national_id', sealed: Uint8Array) => openColumn(personalData, stored, column, sealed);
  return {
    id: stored.id,
    kind: stored.kind.toUpperCase() as Uppercase<typeof stored.kind>,
    maskedName: maskName(open('name', stored.name)),
    maskedNationalId: maskNationalIdForOthers(open('national_id', stored.national_id)),
    unifiedNumber: stored.unified_number,
    schoolName: stored.school_name,
    schoolId: stored.school_id,
    className: stored.class_name,
    standing: stored.standing,
    since: new Date(stored.standing_since),
    lastSignInAt: stored.last_sign_in_at === null ? null : new Date(stored.last_sign_in_at),
    roles: [...stored.roles],
    possible: [...possible],
    why: stuck && {
      because: stuck.because,
      until: stuck.until === null ? null : new Date(stuck.until),
      triesLeft: stuck.triesLeft ?? null,
    },
  };
}

export async function viewFile(
  personalData: PersonalData,
  loaders: Loaders,
  { line, flow, history }: StoredFile,
): Promise<AccountFile> {
  const { kind } = line.stored;
  const telling = kind === 'student' ? tellingStudentState : tellingTeacherState;
  const helpTopic = flow === null ? 'connection' : telling(flow.snapshot.getMeta()).helpTopic;
  const hindrance = flow === null ? viewIssue(issue('FLOW_QUARANTINED')) : null;
  const happenings = history.map((happening) => viewHappening(personalData, loaders, happening));
  return { line: viewLine(personalData, line), history: await Promise.all(happenings), helpTopic, hindrance };
}

async function viewHappening(
  personalData: PersonalData,
  loaders: Loaders,
  { event, at, actor, standing }: Happening,
): Promise<AccountHappening> {
  const isForOthers = actor.kind === 'administrator' || actor.kind === 'registrar';
  return {
    event,
    at,
    actor: actor.kind.toUpperCase() as keyof typeof ActorKind,
    actorMaskedName: isForOthers && actor.id !== null ? await maskedNameOf(personalData, loaders, actor.id) : null,
    standing,
  };
}

/** The masked name of somebody who does something for others; empty where the account is gone. */
export async function maskedNameOf(personalData: PersonalData, loaders: Loaders, id: string): Promise<string> {
  const account = await loaders.accountById.load(id);
  return account === null ? '' : maskName(openColumn(personalData, account, 'name', account.name));
}
