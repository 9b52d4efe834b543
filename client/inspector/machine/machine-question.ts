import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router';

/** What colours the chart. */
export const heatMeasures = ['population', 'median', 'late', 'failures', 'dropOff'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

/** What the address of a machine's page asks for, and nothing besides. */
export interface MachineQuestion {
  readonly machine: string;
  /** `null`: the present one. */
  readonly version: number | null;
  /** What it is compared with, an earlier one as a rule. */
  readonly compare: number | null;
  /** The path of the state that is looked at; the empty one is the machine itself. */
  readonly state: string | null;
  readonly heat: HeatMeasure | null;
  readonly bureau: string | null;
  readonly school: string | null;
  /** `2026-09-01`, in China. */
  readonly day: string | null;
}

export function questionOf(machine: string, query: LocationQuery): MachineQuestion {
  const one = (name: string) => [query[name]].flat()[0] ?? null;
  const version = (name: string) => (/^[1-9]\d{0,4}$/.test(one(name) ?? '') ? Number(one(name)) : null);
  const day = one('day');
  return {
    machine,
    version: version('version'),
    compare: version('compare'),
    state: one('state'),
    heat: heatMeasures.find((measure) => measure === one('heat')) ?? null,
    bureau: one('bureau') || null,
    school: one('school') || null,
    day: day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
  };
}

/** The same page with something else asked for. */
export function asking(question: MachineQuestion, change: Partial<MachineQuestion>): RouteLocationRaw {
  const { machine, ...asked } = { ...question, ...change };
  const said = Object.entries(asked).filter(([, value]) => value !== null);
  const query: LocationQueryRaw = Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
  return { path: `/inspector/machines/${machine}`, query };
}

/**
 * Who stands in a state, longest wait first; `null` for the machine itself: a list of everybody leaves out those who have
 * nothing to wait for any more.
 *
 * @param bureau of the place that is looked at
 */
export function peopleIn(
  { machine, school }: MachineQuestion,
  state: string,
  bureau: string | null,
): RouteLocationRaw | null {
  if (state === '') return null;
  const query = { machine, state, ...(bureau && { bureau }), ...(school && { school }) };
  return { path: '/inspector/flows', query };
}
