import { Migration } from '@mikro-orm/migrations';
import { statements as scopes } from './0005-scopes.js';
import { statements as schoolTally } from './0011-school-tally.js';
import { bringBack, functionOf, setAside } from './taken-back.js';

/** Where people stand state by state, how long they do, where they fail and give up (decision 0030). */
export class Heat extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    for (const statement of back) this.addSql(statement);
  }
}

const ofClass = 'machine, school_id, school_class_id, standing';
const ofSchool = 'machine, school_id, standing';
const ofState = 'machine, machine_version, school_id, state_value, begun_on';
const tallied = `${ofClass}, machine_version, state_value, begun_on`;
const counted = `${ofClass}, machine_version, state_value,
  case when revision = 0 then china_day(created_at) end as begun_on`;

/** Sums of heat are made anew from the histories. */
const back = [
  `lock table flow in share row exclusive mode`,
  `select fold_flow_tally()`,
  ...['tally_added_flows', 'tally_removed_flows', 'tally_changed_flows'].map((name) => functionOf(scopes, name)),
  functionOf(schoolTally, 'fold_flow_tally'),
  `revoke select (${ofClass}, number) on flow_tally_change from shoudeng_scoped`,
  `alter table "flow_tally_change" drop column "machine_version", drop column "state_value", drop column "begun_on"`,
  `grant select on flow_tally_change to shoudeng_scoped`,
  `drop table "flow_state_tally", "flow_heat_note", "flow_heat", "flow_heat_fold"`,
  // Where an event happened, wherever its flow is by now.
  ...setAside(
    'event_school',
    `select e.flow_id, e.revision, e.school_id from flow_event e join flow f on f.id = e.flow_id
     where e.school_id is distinct from f.school_id`,
  ),
  `alter table "flow_event" drop column "school_id"`,
  `drop function china_day`,
];

const statements = [
  // Whoever is writing has ended, and nobody begins: the differences below stay folded.
  `lock table flow in share row exclusive mode`,
  // China has one time zone, without summer time since 1991. As server/heat/china-day.ts.
  `create function china_day("at" timestamptz) returns int language sql immutable parallel safe as $$
     select floor((extract(epoch from "at") + 28800) / 86400)::int $$`,

  // Where an event happened stays with it, wherever its flow is counted later. No foreign key: it would be looked up
  // for every event, and schools are never removed.
  `alter table "flow_event" add column "school_id" uuid null`,
  `update flow_event e set school_id = f.school_id from flow f where f.id = e.flow_id and f.school_id is not null`,

  // How many stand in each state, by the same differences as how many stand where. "begun_on" is the day on which those
  // began to whom nothing has happened yet: their histories have no line of it.
  `select fold_flow_tally()`,
  `alter table "flow_tally_change" add column "machine_version" int not null, add column "state_value" varchar(200) not null, add column "begun_on" int null`,
  `revoke select on flow_tally_change from shoudeng_scoped`,
  `grant select (${ofClass}, number) on flow_tally_change to shoudeng_scoped`,
  `create table "flow_state_tally" (
    "machine" varchar(40) not null,
    "machine_version" int not null,
    "school_id" uuid null,
    "state_value" varchar(200) not null,
    "begun_on" int null,
    "number" int not null,
    constraint "flow_state_tally_unique" unique nulls not distinct ("school_id", "machine", "state_value", "machine_version", "begun_on")
  )`,
  `insert into flow_state_tally (${ofState}, number)
     select machine, machine_version, school_id, state_value, case when revision = 0 then china_day(created_at) end, count(*)
     from flow group by 1, 2, 3, 4, 5`,
  `create or replace function fold_flow_tally() returns void language sql as $$
     with taken as (delete from flow_tally_change returning ${tallied}, number),
     schools as (
       insert into flow_tally_school as t (${ofSchool}, number)
         select ${ofSchool}, sum(number) from taken where school_id is not null
         group by ${ofSchool} having sum(number) <> 0
         on conflict on constraint flow_tally_school_unique do update set number = t.number + excluded.number),
     states as (
       insert into flow_state_tally as t (${ofState}, number)
         select ${ofState}, sum(number) from taken group by ${ofState} having sum(number) <> 0
         on conflict on constraint flow_state_tally_unique do update set number = t.number + excluded.number)
     insert into flow_tally as t (${ofClass}, number)
       select ${ofClass}, sum(number) from taken group by ${ofClass} having sum(number) <> 0
       on conflict on constraint flow_tally_place_unique do update set number = t.number + excluded.number;
     -- A day on which flows began would stay for good when the last of them has gone on.
     delete from flow_state_tally where number = 0 $$`,

  // Which events are not in the sums of heat yet: written with the event, waiting for nobody, and
  // taken away by the one that counts it.
  `create table "flow_heat_note" (
    "flow_id" uuid not null,
    "revision" int not null
  )`,
  // Of a place (a bureau's code, a school's id, nothing: everywhere), a machine and a day (-1: of all time), as JSON.
  `create table "flow_heat" (
    "place" varchar(36) not null,
    "machine" varchar(40) not null,
    "day" int not null,
    "sums" json not null,
    primary key ("place", "machine", "day")
  )`,
  // One row; nothing was counted yet where it does not say when.
  `create table "flow_heat_fold" ("counted_at" timestamptz(3) null)`,
  `insert into flow_heat_fold (counted_at) select case when not exists (select 1 from flow_event) then now() end`,

  `create or replace function tally_added_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${tallied}, number)
         select ${counted}, count(*) from added group by 1, 2, 3, 4, 5, 6, 7;
       return null;
     end $$`,
  `create or replace function tally_removed_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${tallied}, number)
         select ${counted}, -count(*) from removed group by 1, 2, 3, 4, 5, 6, 7;
       return null;
     end $$`,
  // Not added up: of one flow that takes longer than writing both rows, and whoever folds does so anyway.
  `create or replace function tally_changed_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${tallied}, number)
         select ${counted}, 1 from added union all select ${counted}, -1 from removed;
       return null;
     end $$`,
  bringBack(
    'event_school',
    `update flow_event e set school_id = b.school_id from taken_back.event_school b
     where (e.flow_id, e.revision) = (b.flow_id, b.revision)`,
  ),
];
