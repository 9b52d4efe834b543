import { Migration } from '@mikro-orm/migrations';
import { bringBack, moveAside, setAside } from './taken-back.js';

/** What a history lacked to be replayed: what its flow began with, and which version of its machine took each event. */
export class FlowReplay extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    for (const statement of back) this.addSql(statement);
  }
}

const back = [
  ...setAside('flow_begun', 'select id, beginning_id from flow'),
  `alter table "flow" drop column "beginning_id"`,
  ...moveAside('flow_beginning'),
  // What `up` would take for another version.
  ...setAside(
    'event_version',
    `select e.flow_id, e.revision, e.machine_version from flow_event e join flow f on f.id = e.flow_id
     where e.machine_version <> f.machine_version`,
  ),
  `alter table "flow_event" drop column "machine_version"`,
];

const statements = [
  `create table "flow_beginning" (
    "id" uuid not null,
    "machine" varchar(40) not null,
    "machine_version" int not null,
    "input" jsonb not null,
    primary key ("id")
  )`,
  `alter table "flow_beginning" add constraint "flow_beginning_machine_machine_version_input_unique" unique ("machine", "machine_version", "input")`,

  // Version 1 of the students' machine is known by a state that version 2 has split; in all others the two are alike.
  `alter table "flow_event" add column "machine_version" int null`,
  `update flow_event e set machine_version = case
     when f.machine = 'student-onboarding' and e.revision <= (
       select max(o.revision) from flow_event o where o.flow_id = f.id and o.state_value like '%journey.arrived') then 1
     else f.machine_version end
   from flow f where f.id = e.flow_id`,
  `alter table "flow_event" alter column "machine_version" set not null`,

  // What a flow began with was copied into its context alone, where every event writes.
  `alter table "flow" add column "beginning_id" uuid null`,
  `create temporary table flow_begun on commit drop as
     select f.id, f.machine, coalesce(e.machine_version, f.machine_version) as machine_version, f.snapshot->'context'->'policy' as input
     from flow f left join flow_event e on e.flow_id = f.id and e.revision = 1`,
  `insert into flow_beginning (id, machine, machine_version, input)
     select gen_random_uuid(), machine, machine_version, input
     from (select distinct machine, machine_version, input from flow_begun) as begun`,
  `update flow f set beginning_id = b.id from flow_begun g
     join flow_beginning b on b.machine = g.machine and b.machine_version = g.machine_version and b.input = g.input
   where f.id = g.id`,
  `alter table "flow" alter column "beginning_id" set not null`,
  `alter table "flow" add constraint "flow_beginning_id_foreign" foreign key ("beginning_id") references "flow_beginning" ("id") on delete restrict`,

  bringBack(
    'event_version',
    `update flow_event e set machine_version = b.machine_version from taken_back.event_version b
     where (e.flow_id, e.revision) = (b.flow_id, b.revision)`,
  ),
  bringBack(
    'flow_beginning',
    `insert into flow_beginning select * from taken_back.flow_beginning on conflict do nothing`,
    `update flow f set beginning_id = n.id from taken_back.flow_begun g
     join taken_back.flow_beginning o on o.id = g.beginning_id
     join flow_beginning n on (n.machine, n.machine_version, n.input) = (o.machine, o.machine_version, o.input)
     where f.id = g.id and f.beginning_id <> n.id`,
    `drop table taken_back.flow_begun`,
  ),
];
