import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { MachineId } from '../../../machines/registry.js';
import { issueCodes, type IssueCode } from '../../../machines/rules/issue.js';
import type { FlowFilter } from '../../administration/graphql/generated/graphql.js';
import { machineIds } from '../machine-name.js';

/** Which flows a page asks for: what its address says. Who is searched for is not in it (W6). */
export interface FlowQuestion {
  readonly machine: MachineId | null;
  /** A path of one of the machine's states. */
  readonly state: string | null;
  readonly bureau: string | null;
  readonly school: string | null;
  readonly waitingSeconds: number | null;
  readonly issue: IssueCode | null;
  readonly hasFailedEffect: boolean;
}

const hour = 3_600;
const day = 24 * hour;
/** How long flows can be asked to have waited, in seconds. */
export const waits = [hour, day, 3 * day, 7 * day, 30 * day] as const;

/** What an address asks for. Whatever in it makes no sense is left out. */
export function questionOf(query: LocationQuery): FlowQuestion {
  const one = (name: string) => [query[name]].flat()[0] || null;
  const machine = machineIds.find((id) => id === one('machine')) ?? null;
  const seconds = Number(one('waiting'));
  return {
    machine,
    state: machine === null ? null : one('state'),
    bureau: one('bureau'),
    school: one('school'),
    waitingSeconds: Number.isSafeInteger(seconds) && seconds > 0 ? seconds : null,
    issue: issueCodes.find((code) => code === one('issue')) ?? null,
    hasFailedEffect: one('failed') === 'true',
  };
}

/** The address's part that asks for it. */
export function queryOf(question: FlowQuestion): LocationQueryRaw {
  const { machine, state, bureau, school, waitingSeconds, issue, hasFailedEffect } = question;
  const said = {
    machine,
    // Another machine has other states.
    state: machine === null ? null : state,
    bureau,
    school,
    waiting: waitingSeconds === null ? null : String(waitingSeconds),
    issue,
    failed: hasFailedEffect ? 'true' : null,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as LocationQueryRaw;
}

/** @param text what is in the page's memory alone */
export function filterOf(question: FlowQuestion, text: string): FlowFilter {
  const { bureau, hasFailedEffect, ...others } = question;
  return {
    ...others,
    // The narrower place says it all.
    bureau: question.school === null ? bureau : null,
    hasFailedEffect: hasFailedEffect || null,
    text: text === '' ? null : text,
  };
}

export function isNarrowed(question: FlowQuestion): boolean {
  return Object.keys(queryOf(question)).length > 0;
}
