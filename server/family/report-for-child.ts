import { issue, type Issue } from '../../machines/rules/issue.js';
import { withdrawCorrection } from '../corrections/own-cases.js';
import { reportCorrection } from '../corrections/report.js';
import type { Reporter } from '../corrections/reporter.js';
import type { Reported } from '../corrections/statement.js';
import { isId } from '../database/ids.js';
import type { Services } from '../services.js';
import type { SignedInFamily } from './family-sessions.js';
import { bindingsOfPhone } from './members.js';
import { asFamily } from './reporter.js';

/** What a family member asks about one of the students who bound them. */
export interface AskedForChild {
  readonly session: SignedInFamily;
  readonly requestId: string;
  /** Names the binding, and with it the child. */
  readonly childId: string;
  readonly at: number;
}

type ReportServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'correctionPolicy'>;

/** Reports wrong archive data of a child. */
export function reportForChild(services: ReportServices, asked: AskedForChild & Reported): Promise<Issue[]> {
  return forChild(services, asked, (reporter) => reportCorrection(services, { ...asked, reporter }));
}

/** Takes a report back that the same family member made. */
export function withdrawForChild(
  services: ReportServices,
  asked: AskedForChild & { readonly number: string; readonly expectedRevision: number },
): Promise<Issue[]> {
  return forChild(services, asked, (reporter) => withdrawCorrection(services, { ...asked, reporter }));
}

/** A child of somebody else, one that was, and one that never was look alike (G5). */
async function forChild(
  { em, flows }: ReportServices,
  { session, childId }: AskedForChild,
  run: (reporter: Reporter) => Promise<Issue[]>,
): Promise<Issue[]> {
  const bindings = isId(childId) ? await bindingsOfPhone(em.fork(), session.phoneIndex) : [];
  const member = bindings.find(({ id }) => id === childId.toLowerCase());
  if (member === undefined) return [issue('CHILD_NOT_FOUND')];
  const issues = await run(asFamily(session, member));
  // The flow is the case's: the student's own page is told as well.
  if (issues.length === 0) flows.changed(member.account);
  return issues;
}
