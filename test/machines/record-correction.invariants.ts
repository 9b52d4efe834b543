import { correctionEventTypes } from '../../machines/record-correction/events.js';
import { answeredSteps, correctionSteps, finalSteps, type StateMeta } from '../../machines/record-correction/steps.js';
import { hasEffect, stuck, useless } from './graph-rules.js';
import {
  actorsAt,
  forEveryAccepted,
  forEveryEdge,
  forEveryState,
  sendersOf,
  stepOf,
  type CorrectionSnapshot,
  type Edge,
  type Invariant,
} from './record-correction.graph.js';
import { isTimer, timersOf } from '../../machines/definition/state-graph.js';

const isOver = (snapshot: CorrectionSnapshot) => finalSteps.includes(stepOf(snapshot));
const isAt = (snapshot: CorrectionSnapshot, where: 'sending' | 'waiting' | 'byHand') =>
  snapshot.matches({ atRegistry: where });
const comesTo = (edge: Edge, step: ReturnType<typeof stepOf>) => stepOf(edge.to) === step && stepOf(edge.from) !== step;
const isBySomebodyNamed = (edge: Edge) => sendersOf(edge).some((actor) => actorsAt(edge.from).includes(actor));

/** The waits: the state, and its clock's length. */
const waits = [
  { isIn: (snapshot: CorrectionSnapshot) => snapshot.matches('classTeacherReview'), lasts: 'confirmationMs' },
  { isIn: (snapshot: CorrectionSnapshot) => isAt(snapshot, 'sending'), lasts: 'registryRetryMs' },
  { isIn: (snapshot: CorrectionSnapshot) => isAt(snapshot, 'waiting'), lasts: 'registryLookMs' },
] as const;

/** Whose hands a case is in, and what it may come to. Source: domain.md, "Wrong archive data". */
const handInvariants: Readonly<Record<string, Invariant>> = {
  'nobody closes a case without an answer': forEveryEdge(
    (edge) =>
      !comesTo(edge, 'CLOSED') ||
      (edge.event.type === 'CLOSE' && answeredSteps.includes(stepOf(edge.from)) && sendersOf(edge)[0] === 'student'),
  ),
  'an answer is the class teacher’s, the registrar’s or the registry’s, each in their turn': forEveryEdge((edge) => {
    if (comesTo(edge, 'DECLINED'))
      return edge.event.type === 'DECLINE' && stepOf(edge.from) === reviewOf[edge.event.by];
    if (comesTo(edge, 'CORRECTED') || comesTo(edge, 'REFUSED'))
      return edge.event.type === 'REGISTRY_ANSWERED' && stepOf(edge.from) === 'AT_REGISTRY';
    return true;
  }),
  'the registrar gets a case by the class teacher’s word, by its silence, or where there is no class teacher':
    forEveryEdge((edge) => {
      if (!comesTo(edge, 'REGISTRAR_REVIEW')) return true;
      const { event, from } = edge;
      if (stepOf(from) === 'CLASS_TEACHER_REVIEW') return event.type === 'CONFIRM' || isTimer(event);
      if (event.type !== 'REPORT' && event.type !== 'REPORT_AGAIN') return false;
      return !event.hasClassTeacher || from.context.declinedBy === 'classTeacher';
    }),
  'a report goes to the class teacher where there is one who has not declined it': forEveryEdge((edge) => {
    const { event, from, to, accepted } = edge;
    if (!accepted || (event.type !== 'REPORT' && event.type !== 'REPORT_AGAIN')) return true;
    const isFirst = event.hasClassTeacher && from.context.declinedBy !== 'classTeacher';
    return stepOf(to) === (isFirst ? 'CLASS_TEACHER_REVIEW' : 'REGISTRAR_REVIEW');
  }),
  'only the registrar takes a case to the registry': forEveryEdge(
    (edge) =>
      !comesTo(edge, 'AT_REGISTRY') || (stepOf(edge.from) === 'REGISTRAR_REVIEW' && sendersOf(edge)[0] === 'registrar'),
  ),
  'the student withdraws a case that people have, and never one that the registry may have': forEveryState(
    (snapshot) => {
      const isWithPeople = ['CLASS_TEACHER_REVIEW', 'REGISTRAR_REVIEW'].includes(stepOf(snapshot));
      return snapshot.can({ type: 'WITHDRAW', at: 0 }) === (isWithPeople || isAt(snapshot, 'byHand'));
    },
  ),
  'whoever was declined or refused can say more, until the reports are used up': forEveryState((snapshot) => {
    const mayBe = ['DECLINED', 'REFUSED'].includes(stepOf(snapshot));
    const isLeft = snapshot.context.reports < snapshot.context.policy.reports;
    return snapshot.can({ type: 'REPORT_AGAIN', hasClassTeacher: true, at: 0 }) === (mayBe && isLeft);
  }),
  'what the registry says of another report is nobody’s': forEveryEdge(
    (edge) => !edge.accepted || !('report' in edge.event) || edge.event.report === edge.from.context.reports,
  ),
  'what is over stays over': forEveryEdge((edge) => !isOver(edge.from) || !edge.accepted),
};

const reviewOf = { classTeacher: 'CLASS_TEACHER_REVIEW', registrar: 'REGISTRAR_REVIEW' } as const;

/** What happens outside with each step. */
const effectInvariants: Readonly<Record<string, Invariant>> = {
  'each hand-over is visible': forEveryEdge(
    (edge) => hasEffect(edge, 'noteHandOver') === (edge.accepted && stepOf(edge.from) !== stepOf(edge.to)),
  ),
  'a case is over exactly when the student ends it': forEveryEdge(
    (edge) => hasEffect(edge, 'closeCorrection') === (!isOver(edge.from) && isOver(edge.to)),
  ),
  'the account is written to exactly when the registry has corrected it': forEveryEdge(
    (edge) => hasEffect(edge, 'applyAnswer') === comesTo(edge, 'CORRECTED'),
  ),
  'the registry is sent a case whenever it is to be sent, under its report': forEveryEdge((edge) => {
    const { from, to, accepted } = edge;
    const isSent = accepted && isAt(to, 'sending') && (!isAt(from, 'sending') || isTimer(edge.event));
    return hasEffect(edge, 'submitToRegistry', { report: to.context.reports }) === isSent;
  }),
  'the registry is asked whenever the wait for its answer ends': forEveryEdge((edge) => {
    const isAsked = edge.accepted && isAt(edge.from, 'waiting') && isTimer(edge.event);
    return hasEffect(edge, 'askRegistry', { report: edge.to.context.reports }) === isAsked;
  }),
};

/** Everybody gets an end, and knows at every moment what or whom to wait for. */
const guidanceInvariants: Readonly<Record<string, Invariant>> = {
  'every state says its step, who can act, and the help topic': forEveryState((snapshot) => {
    const metas: Readonly<Record<string, StateMeta | undefined>> = snapshot.getMeta();
    const nodes = snapshot._nodes.filter((node) => node.parent !== undefined);
    return nodes.every((node) => {
      const meta = metas[node.id];
      if (meta === undefined || meta.helpTopic === '') return false;
      const isNamed = meta.step === null ? node.type !== 'atomic' : correctionSteps.includes(meta.step);
      return isNamed && meta.actors.length > 0 === !isOver(snapshot);
    });
  }),
  'whoever the state names has an event there, and nobody else has': (graph) =>
    forEveryState((snapshot) => {
      const senders = graph.edges.filter((edge) => edge.from === snapshot && edge.accepted).map(sendersOf);
      const named = actorsAt(snapshot);
      return (
        named.every((actor) => senders.some((all) => all.includes(actor))) &&
        senders.every((all) => all.some((actor) => named.includes(actor)))
      );
    })(graph),
  'every wait has a clock': forEveryState(
    (snapshot) => timersOf(snapshot).length === waits.filter((wait) => wait.isIn(snapshot)).length,
  ),
  'a wait starts its clock with the policy’s length and stops it at its end': forEveryEdge((edge) =>
    waits.every((wait) => {
      const [was, is] = [wait.isIn(edge.from), wait.isIn(edge.to)];
      const starts = is && (!was || (edge.accepted && isTimer(edge.event)));
      const delay = edge.to.context.policy[wait.lasts];
      return hasEffect(edge, 'xstate.raise', { delay }) === starts && (!was || is || hasEffect(edge, 'xstate.cancel'));
    }),
  ),
  'no dead end: whoever the states name bring every case to its end': (graph) =>
    stuck(graph, isOver, isBySomebodyNamed),
  'no single person’s silence stops a case: the class teacher’s never, the registry’s never': (graph) =>
    stuck(
      graph,
      isOver,
      (edge) => !sendersOf(edge).includes('classTeacher') && edge.event.type !== 'REGISTRY_RECEIVED',
    ),
  'every state and every event is of use': (graph) => useless(graph, correctionEventTypes),
  'a case can be reported as often as the province lets it, and no more': (graph) => {
    const most = Math.max(...[...graph.states.values()].map(({ context }) => context.reports));
    return most === graph.states.values().next().value?.context.policy.reports ? [] : [`${most} reports`];
  },
  'confirmed by the class teacher, a case is the registrar’s': forEveryAccepted(
    'CONFIRM',
    (edge) => stepOf(edge.to) === 'REGISTRAR_REVIEW',
  ),
};

/** The rules of record corrections by name. Each is also seen to fail on a planted defect. */
export const invariants: Readonly<Record<string, Invariant>> = {
  ...handInvariants,
  ...effectInvariants,
  ...guidanceInvariants,
};
