import type { MachineId } from '../../machines/registry.js';
import type { Issue } from '../../machines/rules/issue.js';
import { advance, type Advance, type Advanced } from '../flows/advance.js';
import type { FlowActor } from '../flows/flow-row.js';
import { answerInHistory, once } from '../flows/once.js';
import type { Services } from '../services.js';
import type { SignedInSession } from './sessions.js';

/** What every request about one's own flow carries. */
export interface Asked {
  readonly session: SignedInSession;
  /** Made by the client once per intended action. */
  readonly requestId: string;
  /** The revision that the person was looking at. */
  readonly expectedRevision: number;
  readonly at: number;
}

/** Runs a request once; its issues are the answer, none means that all went well. */
export function askOnce(
  services: Pick<Services, 'em'>,
  machine: MachineId,
  asked: Asked,
  run: () => Promise<Issue[]>,
): Promise<Issue[]> {
  const key = { account: asked.session.account, requestId: asked.requestId, at: asked.at };
  const em = services.em.fork();
  return once(em, key, run, () => answerInHistory(em, machine, key));
}

/** The person's event as the one door takes it. */
export function requestOf<E extends { readonly type: string; readonly at: number }>(
  machine: MachineId,
  { session, requestId, expectedRevision }: Asked,
  event: E,
): Pick<Advance<E>, 'machine' | 'subject' | 'event' | 'request'> {
  return { machine, subject: session.account, event, request: { id: requestId, expectedRevision } };
}

/** Sends the person's event through the one door. */
export function sendOwn<E extends { readonly type: string; readonly at: number }>(
  { flows }: Pick<Services, 'flows'>,
  { machine, actor }: { readonly machine: MachineId; readonly actor: FlowActor['kind'] },
  asked: Asked,
  event: E,
  extras: Pick<Advance<E>, 'tell' | 'alongside' | 'session'> = {},
): Promise<Advanced> {
  return advance(flows, {
    ...requestOf(machine, asked, event),
    actor: { kind: actor, id: asked.session.account },
    session: asked.session.id,
    ...extras,
  });
}
