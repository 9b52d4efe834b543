import { Migration } from '@mikro-orm/migrations';
import { statements as scopes } from './0005-scopes.js';
import { functionOf } from './taken-back.js';

/** What a bureau's board adds up: how many of each school stand where, and who waits longest. */
export class SchoolTally extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    for (const statement of back) this.addSql(statement);
  }
}

const ofClass = 'machine, school_id, school_class_id, standing';
const ofSchool = 'machine, school_id, standing';

const back = [
  `drop index "flow_waiting_index"`,
  functionOf(scopes, 'fold_flow_tally'),
  `drop table "flow_tally_school"`,
];

export const statements = [
  // A province has 100,000 sums by classes and 6,000 by schools. The differences are the same for both: one statement
  // takes them away and folds them into either, so that each with what is not folded yet is exact at any time.
  `create table "flow_tally_school" (
    "machine" varchar(40) not null,
    "school_id" uuid not null,
    "standing" varchar(40) not null,
    "number" int not null,
    constraint "flow_tally_school_unique" unique ("school_id", "machine", "standing")
  )`,
  `insert into flow_tally_school (${ofSchool}, number)
     select ${ofSchool}, sum(number) from flow_tally where school_id is not null group by ${ofSchool}`,
  `create or replace function fold_flow_tally() returns void language sql as $$
     with taken as (delete from flow_tally_change returning ${ofClass}, number),
     schools as (
       insert into flow_tally_school as t (${ofSchool}, number)
         select ${ofSchool}, sum(number) from taken where school_id is not null
         group by ${ofSchool} having sum(number) <> 0
         on conflict on constraint flow_tally_school_unique do update set number = t.number + excluded.number)
     insert into flow_tally as t (${ofClass}, number)
       select ${ofClass}, sum(number) from taken group by ${ofClass} having sum(number) <> 0
       on conflict on constraint flow_tally_place_unique do update set number = t.number + excluded.number $$`,
  `grant select on flow_tally_school to shoudeng_scoped`,
  `alter table flow_tally_school enable row level security`,
  `create policy flow_tally_school_in_scope on flow_tally_school for select to shoudeng_scoped using (
     school_id = any((select scope_schools())::uuid[]))`,

  // Who waits longest in a school: the first of one row, not of eight standings.
  `create index "flow_waiting_index" on "flow" ("school_id", "machine", "standing_since", "standing") where "standing" <> 'ARRIVED'`,
];
