import type { AnyStateMachine } from 'xstate';
import { registry, type MachineId } from '../../machines/registry.js';
import { fireAllDue } from '../../server/flows/fire-all-due.js';
import type { EffectJob } from '../../server/flows/queue.js';
import type { Services } from '../../server/services.js';
import { defects as correctionDefects } from '../machines/record-correction.defects.js';
import { defects as studentDefects } from '../machines/student-onboarding.defects.js';
import { defects as teacherDefects } from '../machines/teacher-real-name.defects.js';
import type { Stage } from './stage.js';
import { minute } from '../support/time.js';

type Undo = () => Promise<void> | void;

/** A defect that somebody might bring into door, effects or deadlines, and how it is taken out again. */
export type Plant = (stage: Stage) => Promise<Undo> | Undo;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Both servers run the same code. */
function inBoth(stage: Stage, change: (services: Services) => Undo): Undo {
  const undo = stage.servers.map(({ composition }) => change(composition.services));
  return () => undo.forEach((one) => void one());
}

/** An effect on our own tables is forgotten. */
const withoutEffect =
  (type: string): Plant =>
  (stage) =>
    inBoth(stage, ({ flows }) => {
      const effects = flows.effectsOfOurs as Record<string, unknown>;
      const real = effects[type];
      effects[type] = async () => undefined;
      return () => void (effects[type] = real);
    });

/** The queue loses or changes jobs on their way in. */
const withQueue =
  (change: (job: EffectJob) => EffectJob | null): Plant =>
  (stage) =>
    inBoth(stage, ({ flows }) => {
      const queue = flows.queue as Mutable<typeof flows.queue>;
      const real = queue.enqueueEffect.bind(queue);
      queue.enqueueEffect = async (tx, job) => {
        const changed = change(job);
        if (changed !== null) await real(tx, changed);
      };
      return () => void (queue.enqueueEffect = real);
    });

/** A machine of which a branch is wrong. */
const withMachine =
  (id: MachineId, machine: AnyStateMachine | undefined): Plant =>
  () => {
    if (machine === undefined) throw new Error('there is no such defect');
    const entry = registry[id] as { machine: AnyStateMachine };
    const real = entry.machine;
    entry.machine = machine;
    return () => void (entry.machine = real);
  };

/** What is written is not what was decided: a trigger stands for a forgotten or wrong assignment in the door's statement. */
const withTrigger =
  (table: string, when: string, body: string): Plant =>
  async (stage) => {
    await stage.query(`create function planted() returns trigger language plpgsql as $$ begin ${body} end $$`);
    await stage.query(`create trigger planted ${when} on ${table} for each row execute function planted()`);
    return async () => {
      await stage.query(`drop trigger planted on ${table}`);
      await stage.query('drop function planted()');
    };
  };

export const plants: Readonly<Record<string, Plant>> = {
  'an administrator’s lock leaves sessions alive (effect)': withoutEffect('endSessions'),
  'a case stays with the registrar who has decided (effect)': withoutEffect('closeStatusReview'),
  'no case comes to the registrar (effect)': withoutEffect('openStatusReview'),
  'an identity is verified and not tied (effect)': withoutEffect('bindIdentity'),
  'a replaced password stays with the evaluation platform (queue)': withQueue((job) =>
    job.effect.type === 'revokeEvaluationPassword' ? null : job,
  ),
  'effects carry the revision before (queue)': withQueue((job) => ({ ...job, revision: 0 })),
  'deadlines happen eleven minutes early (deadlines)': (stage) => {
    const undo = stage.servers.map(({ composition }) => {
      const chores = composition.chores as Mutable<typeof composition.chores>;
      const real = chores.sweep;
      const clock = { now: () => stage.world.now + 11 * minute };
      chores.sweep = () => fireAllDue(composition.services.flows, clock, () => undefined);
      return () => void (chores.sweep = real);
    });
    return () => undo.forEach((one) => one());
  },
  'the next deadline is not written (deadlines)': withTrigger(
    'flow',
    'before update',
    'new.next_deadline_at := null; return new;',
  ),
  'a deadline begins anew when a flow is written (deadlines)': withTrigger(
    'flow',
    'before update',
    `new.deadlines := (select coalesce(jsonb_agg(d || jsonb_build_object('dueAt', (d->>'dueAt')::bigint + 60000)), '[]') from jsonb_array_elements(new.deadlines) d); return new;`,
  ),
  'now and then the history lacks a line (door)': withTrigger(
    'flow_event',
    'before insert',
    'return case when new.revision % 5 = 4 then null else new end;',
  ),
  'the platform takes the older of two passwords (port)': (stage) => {
    stage.isOldestWins = true;
    return () => void (stage.isOldestWins = false);
  },
  'a lock ends no session (machine)': withMachine(
    'student-onboarding',
    studentDefects['a lock leaves sessions alive']?.machine,
  ),
  'any answer counts as a match (machine)': withMachine(
    'teacher-real-name',
    teacherDefects['any answer counts as a match']?.machine,
  ),
  'a report passes by the class teacher (machine)': withMachine(
    'record-correction',
    correctionDefects['a report passes by the class teacher']?.machine,
  ),
};
