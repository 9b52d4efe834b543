import { Migration } from '@mikro-orm/migrations';

/** What is done to many accounts at once, lists in the order in which accounts were made, and who announced a school's password when. */
export class BulkActions extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

/** All but why and from where: nobody needs that of others but the audit trail. */
const actionColumns = `id, actor_id, request_id, kind, state, school_ids, place_name, created_at, begun_at, begun_from,
  ended_at, slips_taken_at, slips_taken_by_id`;

const statements = [
  `alter table "school" add column "announced_at" timestamptz(3) null, add column "announced_by" uuid null`,

  // Lists in the order in which accounts were made; of a class they are sorted.
  `create index "flow_machine_standing_subject_index" on "flow" ("machine", "standing", "subject")`,
  `create index "flow_school_id_machine_standing_subject_index" on "flow" ("school_id", "machine", "standing", "subject")`,

  // The same rows as before (0005). As a list to look up and not to search by, it leaves the order of an index to a page
  // of a list: the other way made the database read and sort all of a school to find its first fifty. And one look-up in
  // it takes as long as another: the other way a search of ten thousand compared each of them with 700 schools.
  ...['flow', 'account'].map(
    (table) => `alter policy ${table}_in_scope on ${table} using (
     school_id in (select unnest(scope_schools())) or school_class_id in (select unnest(scope_classes())))`,
  ),

  `create table "bulk_action" (
    "id" uuid not null,
    "actor_id" uuid not null,
    "request_id" uuid not null,
    "kind" text not null,
    "state" text not null,
    "school_ids" uuid[] not null,
    "place_name" varchar(100) null,
    "reason" bytea null,
    "address" bytea null,
    "created_at" timestamptz(3) not null,
    "begun_at" timestamptz(3) null,
    "begun_from" int not null default 0,
    "ended_at" timestamptz(3) null,
    "slips_taken_at" timestamptz(3) null,
    "slips_taken_by_id" uuid null,
    primary key ("id")
  )`,
  `alter table "bulk_action" add constraint "bulk_action_actor_id_request_id_unique" unique ("actor_id", "request_id")`,
  `create index "bulk_action_state_created_at_index" on "bulk_action" ("state", "created_at")`,
  `alter table "bulk_action" add constraint "bulk_action_kind_check" check ("kind" in ('UNLOCK', 'LOCK', 'RESET_PASSWORD'))`,
  `alter table "bulk_action" add constraint "bulk_action_state_check" check ("state" in ('REHEARSED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))`,
  `alter table "bulk_action" add constraint "bulk_action_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on delete cascade`,
  `alter table "bulk_action" add constraint "bulk_action_slips_taken_by_id_foreign" foreign key ("slips_taken_by_id") references "account" ("id") on delete set null`,
  `create table "bulk_item" (
    "action_id" uuid not null,
    "account_id" uuid not null,
    "state" text not null,
    "issue" varchar(40) null,
    primary key ("action_id", "account_id")
  )`,
  `create index "bulk_item_action_id_state_account_id_index" on "bulk_item" ("action_id", "state", "account_id")`,
  `create index "bulk_item_account_id_index" on "bulk_item" ("account_id")`,
  `alter table "bulk_item" add constraint "bulk_item_state_check" check ("state" in ('refused', 'pending', 'done', 'failed'))`,
  `alter table "bulk_item" add constraint "bulk_item_action_id_foreign" foreign key ("action_id") references "bulk_action" ("id") on update cascade on delete cascade`,
  `alter table "bulk_item" add constraint "bulk_item_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade`,

  // One's own while a role is in force, and those whose schools are all in one's scope.
  `grant select (${actionColumns}) on bulk_action to shoudeng_scoped`,
  `alter table bulk_action enable row level security`,
  `create policy bulk_action_in_scope on bulk_action for select to shoudeng_scoped using (
     school_ids <> '{}' and school_ids <@ (select scope_schools())
     or actor_id = nullif(current_setting('shoudeng.actor', true), '')::uuid
       and coalesce(current_setting('shoudeng.roles', true), '') <> '')`,
  `grant select on bulk_item to shoudeng_scoped`,
  `alter table bulk_item enable row level security`,
  `create policy bulk_item_in_scope on bulk_item for select to shoudeng_scoped using (
     exists (select 1 from bulk_action b where b.id = bulk_item.action_id))`,
];
