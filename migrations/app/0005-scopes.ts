import { Migration } from '@mikro-orm/migrations';

/** Who sees whom, enforced by the database; how many stand where; names that can be found; work that takes long. */
export class Scopes extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const countable = 'machine, school_id, school_class_id, standing';

/** Tables that hold a school's people: the scoped role sees of them what is in the scope, and writes nothing. */
const accountColumns = `id, kind, national_id, national_id_index, name, name_index, unified_number, phone, phone_index,
  password_changed_at, school_id, school_class_id, last_sign_in_at, created_at`;

export const statements = [
  `alter table "account" add column "name_index" bytea null`,
  `create index "account_name_index_index" on "account" ("name_index")`,

  // Where boards count a flow.
  `alter table "flow" add column "school_class_id" uuid null, add column "standing" varchar(40) null, add column "standing_since" timestamptz(3) null`,
  `update "flow" f set "standing_since" = f."entered_at",
     "school_class_id" = (select a."school_class_id" from "account" a where a."id" = f."subject"),
     "standing" = case
       when f."state_value" like '%account.neverUnlocked%' then 'NEVER_UNLOCKED'
       when f."state_value" like '%account.lockedByAdministrator%' then 'LOCKED_BY_ADMINISTRATOR'
       when f."state_value" like '%account.lockedByFailures%' then 'LOCKED_BY_FAILURES'
       else f."step" end`,
  `alter table "flow" alter column "standing" set not null, alter column "standing_since" set not null`,
  `alter table "flow" add constraint "flow_school_class_id_foreign" foreign key ("school_class_id") references "school_class" ("id") on delete restrict`,
  `drop index "flow_school_id_step_entered_at_index"`,
  `create index "flow_machine_standing_standing_since_subject_index" on "flow" ("machine", "standing", "standing_since", "subject")`,
  `create index "flow_machine_standing_since_subject_index" on "flow" ("machine", "standing_since", "subject")`,
  `create index "flow_school_id_machine_standing_standing_since_subject_index" on "flow" ("school_id", "machine", "standing", "standing_since", "subject")`,
  `create index "flow_school_class_id_machine_standing_standing_sin_d93b5_index" on "flow" ("school_class_id", "machine", "standing", "standing_since", "subject")`,

  // How many stand where. A change of a flow is noted as a difference, which waits for nobody; now and then the
  // differences are folded into the sums. What a reader adds up, of both tables in one statement, is always exact.
  `create table "flow_tally" (
    "machine" varchar(40) not null,
    "school_id" uuid null,
    "school_class_id" uuid null,
    "standing" varchar(40) not null,
    "number" int not null,
    constraint "flow_tally_place_unique" unique nulls not distinct ("school_id", "school_class_id", "machine", "standing")
  )`,
  `create table "flow_tally_change" (
    "machine" varchar(40) not null,
    "school_id" uuid null,
    "school_class_id" uuid null,
    "standing" varchar(40) not null,
    "number" int not null
  )`,
  `create index "flow_tally_change_school_id_index" on "flow_tally_change" ("school_id")`,
  `insert into flow_tally (${countable}, number) select ${countable}, count(*) from flow group by ${countable}`,
  `create function tally_added_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${countable}, number) select ${countable}, count(*) from added group by ${countable};
       return null;
     end $$`,
  `create function tally_removed_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${countable}, number) select ${countable}, -count(*) from removed group by ${countable};
       return null;
     end $$`,
  `create function tally_changed_flows() returns trigger language plpgsql as $$
     begin
       insert into flow_tally_change (${countable}, number)
         select ${countable}, sum(number)
         from (select ${countable}, 1 as number from added union all select ${countable}, -1 from removed) as differences
         group by ${countable} having sum(number) <> 0;
       return null;
     end $$`,
  `create trigger flow_tally_insert after insert on flow referencing new table as added
     for each statement execute function tally_added_flows()`,
  `create trigger flow_tally_update after update on flow referencing old table as removed new table as added
     for each statement execute function tally_changed_flows()`,
  `create trigger flow_tally_delete after delete on flow referencing old table as removed
     for each statement execute function tally_removed_flows()`,
  `create function fold_flow_tally() returns void language sql as $$
     with taken as (delete from flow_tally_change returning ${countable}, number)
     insert into flow_tally as t (${countable}, number)
       select ${countable}, sum(number) from taken group by ${countable} having sum(number) <> 0
       on conflict on constraint flow_tally_place_unique do update set number = t.number + excluded.number $$`,

  `alter table "audit_entry" add column "address" bytea null`,

  // Work that takes longer than a request: a row while there is something to do, locked by whichever server does it.
  `create table "work" (
    "id" uuid not null,
    "kind" varchar(40) not null,
    "enqueued_at" timestamptz(3) not null,
    "due_at" timestamptz(3) not null,
    "failures" int not null default 0,
    primary key ("id", "kind")
  )`,
  `create index "work_due_at_index" on "work" ("due_at")`,

  // The role in which others' data is read. It belongs to the whole server, not to a database: it may be there.
  `do $$ begin
     if not exists (select 1 from pg_roles where rolname = 'shoudeng_scoped') then
       begin create role shoudeng_scoped nologin; exception when duplicate_object or unique_violation then null; end;
     end if;
     if not pg_has_role(current_user, 'shoudeng_scoped', 'member') then
       execute format('grant shoudeng_scoped to %I', current_user);
     end if;
   end $$`,
  // The schools, and the classes, that the actor's roles reach. Both are said for the transaction (server/rights/scope.ts).
  `create function scope_schools() returns uuid[] language sql stable security definer set search_path from current as $$
     with mine as (
       select r.school_id, r.bureau_code from role_assignment r
       where r.account_id = nullif(current_setting('shoudeng.actor', true), '')::uuid
         and r.role = any(string_to_array(current_setting('shoudeng.roles', true), ','))
         and r.school_class_id is null)
     select coalesce(array_agg(id), '{}') from (
       select school_id as id from mine where school_id is not null
       union
       select s.id from mine cross join lateral bureaus_under(mine.bureau_code) as b(code) join school s on s.bureau_code = b.code
     ) as reached $$`,
  `create function scope_classes() returns uuid[] language sql stable security definer set search_path from current as $$
     select coalesce(array_agg(r.school_class_id), '{}') from role_assignment r
     where r.account_id = nullif(current_setting('shoudeng.actor', true), '')::uuid
       and r.role = any(string_to_array(current_setting('shoudeng.roles', true), ','))
       and r.school_class_id is not null $$`,
  `grant select on bureau, school_class, role_assignment to shoudeng_scoped`,
  `grant select (id, code, name, bureau_code, search_text) on school to shoudeng_scoped`,
  `grant select (${accountColumns}) on account to shoudeng_scoped`,
  ...['account', 'flow', 'flow_tally', 'flow_tally_change'].flatMap((table) => [
    ...(table === 'account' ? [] : [`grant select on ${table} to shoudeng_scoped`]),
    `alter table ${table} enable row level security`,
    // In sub-selects: asked once for a statement, not for each row.
    `create policy ${table}_in_scope on ${table} for select to shoudeng_scoped using (
       school_id = any((select scope_schools())::uuid[]) or school_class_id = any((select scope_classes())::uuid[]))`,
  ]),
  `grant select on status_review to shoudeng_scoped`,
  `alter table status_review enable row level security`,
  // Its account is asked for under the scope as well.
  `create policy status_review_in_scope on status_review for select to shoudeng_scoped using (
     exists (select 1 from account a where a.id = status_review.account_id))`,
];
