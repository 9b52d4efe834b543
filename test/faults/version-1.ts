import { machineOf } from '../../machines/registry.js';
import { eventsOf } from '../../server/inspection/events-of.js';
import { readReleases } from '../../server/released/files.js';
import { recordBeginning, recordDeadline, recordEvent, type RecordedFlow } from '../machines/recorded-flow.js';
import type { TestPortal } from '../support/portal.js';

const machine = 'student-onboarding';
const first = readReleases(machine).get(1)!;
const knownEvents = JSON.stringify(first.definition);

/** Where version 1 could store somebody. */
export const statesOfVersion1: readonly string[] = [...new Set(first.examples.map(({ state }) => state))].sort();

/** A student whom version 1 stored, and what had been sent. */
export interface PlantedFlow {
  readonly flow: string;
  readonly account: string;
  /** As version 1 called it. */
  readonly state: string;
  readonly events: readonly string[];
}

type Taken = (before: RecordedFlow) => RecordedFlow | null;
interface Way {
  readonly recorded: RecordedFlow;
  readonly steps: readonly Taken[];
}

/** The shortest way to each state, with each context, that version 1 had: by its events, in the machine of today. */
function waysOfVersion1(input: unknown): Way[] {
  const begun: Way = { recorded: recordBeginning(machine, input), steps: [] };
  const seen = new Map([[keyOf(begun.recorded), begun]]);
  for (const way of seen.values())
    for (const next of nextOf(way)) {
      const key = keyOf(next.recorded);
      const isOfVersion1 = !next.recorded.flow.stateValue.includes('arrived.codeSent');
      if (isOfVersion1 && !seen.has(key)) seen.set(key, next);
    }
  return [...seen.values()];
}

function* nextOf({ recorded, steps }: Way): Generator<Way> {
  const { actors, samples } = eventsOf[machine];
  const { snapshot } = recorded.step;
  for (const type of Object.keys(actors).filter((type) => knownEvents.includes(`"${type}"`)))
    for (const [index, sample] of samples(type, 0, snapshot).entries()) {
      if (!snapshot.can(sample)) continue;
      const take: Taken = (before) => recordEvent(before, samples(type, 0, before.step.snapshot)[index]!);
      yield { recorded: take(recorded)!, steps: [...steps, take] };
    }
  const later = recordDeadline(recorded);
  if (later !== null) yield { recorded: later, steps: [...steps, recordDeadline] };
}

function keyOf({ step: { snapshot } }: RecordedFlow): string {
  return JSON.stringify([snapshot.value, snapshot.context], (key, value: unknown) => (key === 'until' ? '' : value));
}

const asVersion1 = (stateValue: string) => stateValue.replace('journey.arrived.settled', 'journey.arrived');

/** Puts flows of version 1, with the histories that led to them, in the place of those of fresh students. */
export async function plantVersion1(portal: TestPortal, count: number): Promise<PlantedFlow[]> {
  const { clock, studentPolicy } = portal.servers[0]!.composition.services;
  const ways = waysOfVersion1(studentPolicy);
  // Each state first, then each context, and so on from the beginning.
  const all = [...firstOfEach(ways), ...ways];
  const chosen = Array.from({ length: count }, (_, index) => all[index % all.length]!);
  const [begun] = await portal.query(
    `insert into flow_beginning (id, machine, machine_version, input) values (gen_random_uuid(), $1, 1, $2)
     on conflict (machine, machine_version, input) do update set machine = excluded.machine returning id`,
    [machine, JSON.stringify(studentPolicy)],
  );
  const subjects = await portal.query(
    `select f.id, f.subject from flow f where f.machine = $1 and f.revision = 0 and f.machine_version = 2 order by f.subject desc limit $2`,
    [machine, chosen.length],
  );
  const planted: PlantedFlow[] = [];
  for (const [index, { recorded: known, steps }] of chosen.entries()) {
    const { id, subject } = subjects[index]!;
    // Its last event was a second ago, and no wait is over.
    const at = clock.now() - 1_000 - known.at;
    const beginning = recordBeginning(machine, studentPolicy, at);
    const recorded = steps.reduce<RecordedFlow>((before, take) => take(before)!, beginning);
    await write(portal, id, begun!['id'], recorded);
    const state = asVersion1(recorded.flow.stateValue);
    planted.push({ flow: id, account: subject, state, events: recorded.events.map(({ event }) => event.type) });
  }
  return planted;
}

function firstOfEach(ways: readonly Way[]): Way[] {
  return [...new Map(ways.toReversed().map((way) => [way.recorded.flow.stateValue, way])).values()];
}

async function write(portal: TestPortal, id: string, beginning: string, { flow, events }: RecordedFlow): Promise<void> {
  const snapshot = structuredClone(flow.snapshot) as { value: Record<string, unknown> };
  if (flow.stateValue.includes('journey.arrived')) snapshot.value['journey'] = 'arrived';
  await portal.query(
    `update flow set machine_version = 1, beginning_id = $2, revision = $3, snapshot = $4, state_value = $5, step = $6, standing = $7,
       deadlines = $8, standing_since = $9, entered_at = $10, next_deadline_at = $11, created_at = $12 where id = $1`,
    [
      id,
      beginning,
      flow.revision,
      JSON.stringify(snapshot),
      asVersion1(flow.stateValue),
      flow.step,
      flow.standing,
      JSON.stringify(flow.deadlines),
      ...[flow.standingSince, flow.enteredAt, flow.nextDeadlineAt, flow.createdAt].map((at) => at && new Date(at)),
    ],
  );
  await portal.query(
    `insert into flow_event (flow_id, revision, machine_version, event, actor_kind, issues, effects, state_value, at)
     select $1, revision, 1, event, 'system', '[]', effects, "stateValue", to_timestamp(at / 1000.0)
     from jsonb_to_recordset($2) as e (revision int, event jsonb, effects jsonb, "stateValue" text, at bigint)`,
    [id, JSON.stringify(events.map((event) => ({ ...event, stateValue: asVersion1(event.stateValue) })))],
  );
}

/** As version 1 would have left a student who came where they are by today's server. */
export async function leftByVersion1(portal: TestPortal, account: string): Promise<string> {
  const [row] = await portal.query(
    `with begun as (
       insert into flow_beginning (id, machine, machine_version, input)
       select gen_random_uuid(), b.machine, 1, b.input from flow f join flow_beginning b on b.id = f.beginning_id where f.subject = $1
       on conflict (machine, machine_version, input) do update set machine = excluded.machine returning id)
     update flow set beginning_id = (select id from begun), machine_version = 1,
       snapshot = case when state_value like '%journey.arrived.settled' then jsonb_set(snapshot, '{value,journey}', '"arrived"') else snapshot end,
       state_value = replace(state_value, 'arrived.settled', 'arrived')
     where subject = $1 and machine = $2 returning id`,
    [account, machine],
  );
  const id = row!['id'] as string;
  await portal.query(
    `update flow_event set machine_version = 1, state_value = replace(state_value, 'arrived.settled', 'arrived') where flow_id = $1`,
    [id],
  );
  return id;
}

type Upgrade = ReturnType<typeof machineOf>['upgrades'][number];

/** What version 1 becomes by another upgrade, as long as something runs. */
export async function withUpgrade<T>(upgrade: (usual: Upgrade) => Upgrade, run: () => Promise<T>): Promise<T> {
  const upgrades = machineOf(machine).upgrades as Record<number, Upgrade>;
  const usual = upgrades[1]!;
  upgrades[1] = upgrade(usual);
  try {
    return await run();
  } finally {
    upgrades[1] = usual;
  }
}
