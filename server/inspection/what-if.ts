import type { MachineId, RegisteredMachine } from '../../machines/registry.js';
import type { Services } from '../services.js';
import { judge, type Judged } from './judged.js';
import { momentOf, type Moment } from './moment.js';
import { reading } from './moments.js';
import { testText } from './test-text.js';
import { fromBeginning, fromFlow, type NoStart } from './what-if-start.js';
import { takeSteps, type AskedStep, type Taken, type WhatIfOutcome } from './what-if-steps.js';

export type WhatIfProblem = NoStart | 'BAD_STEP';

/** From where, and what might happen. */
export interface WhatIf {
  readonly flow: string | null;
  /** After which of its events; `null`: the latest. */
  readonly revision: number | null;
  /** Without a flow: from this machine's beginning. */
  readonly machine: string | null;
  readonly steps: readonly AskedStep[];
}

/** What came of a step, masked. */
export interface WhatIfMoment {
  readonly step: number;
  readonly outcome: WhatIfOutcome;
  readonly guards: readonly string[];
  readonly fault: string | null;
  readonly moment: Moment;
}

/** What would happen. */
export interface WhatIfAnswer extends Judged {
  readonly start: Moment | null;
  readonly moments: readonly WhatIfMoment[];
  readonly test: string | null;
  readonly problem: WhatIfProblem | null;
}

/**
 * Thinks through what would happen to a flow from any of its events on, or to a machine from its beginning: by the very
 * functions by which the interpreter takes its steps, in memory alone. Nothing is written, and nothing leaves the house.
 *
 * @param at what the clock says at a machine's beginning
 */
export async function whatIf({ em }: Pick<Services, 'em'>, asked: WhatIf, at: number): Promise<WhatIfAnswer> {
  const { flow, revision, steps } = asked;
  const start =
    flow === null ? fromBeginning(asked.machine, at) : await reading(em, (read) => fromFlow(read, flow, revision));
  if (typeof start === 'string')
    return { start: null, moments: [], accepted: [], refused: [], test: null, problem: start };
  const { machine, standpoint, moment, origin } = start;
  const { taken, end, isBad } = takeSteps(machine, standpoint, steps);
  return {
    start: moment,
    moments: taken.map((one) => viewTaken(machine, one)),
    ...judge(machine.id as MachineId, end.snapshot, end.at),
    test: testText({ machine, standpoint, origin, steps, taken }),
    problem: isBad ? 'BAD_STEP' : null,
  };
}

function viewTaken(
  machine: RegisteredMachine,
  { step, outcome, guards, fault, event, effects, before, after }: Taken,
): WhatIfMoment {
  const { revision, at } = after;
  const moment = momentOf({ machine: machine.id, revision, at, event, actor: null, before, after, effects });
  return { step, outcome, guards, fault, moment };
}
