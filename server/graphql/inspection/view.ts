import type { EffectFile } from '../../inspection/effect-jobs.js';
import type { LogEvent } from '../../inspection/flow-log.js';
import type { InspectedFile } from '../../inspection/inspect-flow.js';
import type { Judged } from '../../inspection/judged.js';
import type { FlowPage } from '../../inspection/list-flows.js';
import type { Moment } from '../../inspection/moment.js';
import type { WhatIfAnswer } from '../../inspection/what-if.js';
import type { EffectJob, InspectedFlow, LogLine } from './flow-types.js';
import type { InspectedFlowPage } from './list-types.js';
import type { FlowMoment } from './moment-types.js';
import type { WhatIfResult } from './what-if-types.js';

/** A page as it goes outside. Whatever the use cases give here is masked already; each field is named nevertheless. */
export function viewPage({ lines, next, total, problem }: FlowPage): InspectedFlowPage {
  return {
    lines: lines.map((line) => ({
      id: line.id,
      machine: line.machine,
      stateValue: line.stateValue,
      standing: line.standing,
      since: line.since,
      person: line.person,
      caseNumber: line.caseNumber,
      lastIssue: line.lastIssue,
      failedEffects: line.failedEffects,
      endsAt: line.endsAt,
    })),
    next,
    total,
    problem,
  };
}

export function viewFlow(file: InspectedFile | null): InspectedFlow | null {
  if (file === null) return null;
  return { ...file, ...viewJudged(file), states: [...file.states], deadlines: [...file.deadlines], quarantine: null };
}

function viewJudged({ accepted, refused }: Judged) {
  return {
    accepted: accepted.map(({ type, actors, samples }) => ({ type, actors: [...actors], samples: [...samples] })),
    refused: refused.map(({ type, actors, guards, samples }) => {
      return { type, actors: [...actors], guards: [...guards], samples: [...samples] };
    }),
  };
}

export function viewEffect(effect: EffectFile): EffectJob {
  return { ...effect };
}

export function viewLogLine(line: LogEvent): LogLine {
  return { ...line, issues: [...line.issues] };
}

export function viewMoment(moment: Moment): FlowMoment {
  const { states, changes, effects, deadlines } = moment;
  return {
    ...moment,
    states: [...states],
    changes: [...changes],
    effects: [...effects],
    deadlines: [...deadlines],
  };
}

export function viewWhatIf({ start, moments, test, problem, ...judged }: WhatIfAnswer): WhatIfResult {
  return {
    start: start && viewMoment(start),
    moments: moments.map(({ step, outcome, guards, fault, moment }) => {
      return { step, outcome, guards: [...guards], fault, moment: viewMoment(moment) };
    }),
    ...viewJudged(judged),
    test,
    problem,
  };
}
