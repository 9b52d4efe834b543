import type { Branch, PlaceToFinish } from '../../machines/teacher-real-name/places.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { isId } from '../database/ids.js';
import { advance } from '../flows/advance.js';
import type { Services } from '../services.js';
import { attemptOfState } from './attempts.js';
import { machine } from './transition.js';

/**
 * What a government platform may tell of its own accord; only the stand-in does. `state` is a request's, by which it is
 * known whose it is; `reference` is what {@link referenceOf} made for its app.
 */
export type GovernmentReport =
  | { readonly kind: Extract<Branch, 'duplicatePhone' | 'duplicateId'>; readonly state: string | undefined }
  | { readonly kind: 'appStep'; readonly step: AppStep; readonly reference: string };

/** What is done in the app, by the names of the guidance's places. */
export type AppStep = (typeof appSteps)[number];

const appSteps = ['enterId', 'faceSignIn', 'settings', 'forgottenPassword', 'resetPassword', 'changePhone'] as const;

type HearServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'clock'>;

/** Moves the page of whom it concerns; a report about nobody, or that comes too late, changes nothing. */
export async function hearGovernment(services: HearServices, report: GovernmentReport): Promise<void> {
  const at = services.clock.now();
  if (report.kind === 'appStep') {
    const account = accountOf(services, report.reference);
    const from = placeOfStep(report.step);
    if (account !== null) await tell(services, account, { type: 'STEP_DONE', at, from });
    return;
  }
  const attempt =
    report.state === undefined ? null : await attemptOfState(services.em.fork(), services, report.state, at);
  if (attempt === null) return;
  await tell(services, attempt.account, { type: 'SAW_THERE', at, kind: report.kind, attemptId: attempt.id });
}

async function tell({ flows }: HearServices, subject: string, event: TeacherEvent): Promise<void> {
  await advance(flows, { machine, subject, event, actor: { kind: 'system', id: null } });
}

function placeOfStep(step: AppStep): PlaceToFinish {
  return step === 'changePhone' ? 'duplicateId.changePhone' : `duplicateId.faceScan.${step}`;
}

const purpose = 'face-scan-reference';

/** What the app is given to tell by whose face scan it is. Whoever has it can say how far somebody is, and no more. */
export function referenceOf({ signer }: Pick<Services, 'signer'>, account: string): string {
  return signer.sign(purpose, account);
}

function accountOf({ signer }: HearServices, reference: string): string | null {
  const account = signer.verify(purpose, reference);
  return account !== null && isId(account) ? account : null;
}
