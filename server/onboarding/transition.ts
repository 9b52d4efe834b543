import type { Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { advance, type Advance } from '../flows/advance.js';
import { answerInHistory, once } from '../flows/once.js';
import type { Services } from '../services.js';

const machine = 'student-onboarding';

/** What every student's request carries. */
export interface Asked {
  readonly session: SignedInSession;
  /** Made by the client once per intended action. */
  readonly requestId: string;
  /** The revision that the student was looking at. */
  readonly expectedRevision: number;
  readonly at: number;
}

/** Runs a student's request once; its issues are the answer, none means that all went well. */
export function askOnce(services: Pick<Services, 'em'>, asked: Asked, run: () => Promise<Issue[]>): Promise<Issue[]> {
  const key = { account: asked.session.account, requestId: asked.requestId, at: asked.at };
  const em = services.em.fork();
  // A server may have died between the event and the answer.
  return once(em, key, async () => (await answerInHistory(em, machine, key)) ?? run());
}

/** The student's event as the one door takes it. */
export function requestOf<E extends StudentEvent>({ session, requestId, expectedRevision }: Asked, event: E) {
  return { machine, subject: session.account, event, request: { id: requestId, expectedRevision } } as const;
}

/** Sends the student's event through the one door. */
export async function transition(
  { flows }: Pick<Services, 'flows'>,
  asked: Asked,
  event: StudentEvent,
  extras: Pick<Advance<StudentEvent>, 'tell' | 'alongside' | 'session'> = {},
): Promise<Issue[]> {
  const advanced = await advance(flows, {
    ...requestOf(asked, event),
    actor: { kind: 'student', id: asked.session.account },
    session: asked.session.id,
    ...extras,
  });
  return [...advanced.issues];
}
