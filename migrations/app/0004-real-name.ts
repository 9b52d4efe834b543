import { Migration } from '@mikro-orm/migrations';

/** Staff with their roles, government identities, ways to the government platform, conflict cases, the audit trail, and what is spent on SMS. */
export class RealName extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "account" drop constraint "account_kind_check"`,
  `update "account" set "kind" = 'staff' where "kind" = 'administrator'`,
  `alter table "account" add constraint "account_kind_check" check ("kind" in ('student', 'staff'))`,
  `create table "role_assignment" (
    "id" uuid not null,
    "account_id" uuid not null,
    "role" text not null,
    "school_id" uuid null,
    "school_class_id" uuid null,
    "bureau_code" varchar(6) null,
    "created_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "role_assignment" add constraint "role_assignment_role_check" check ("role" in ('teacher', 'classTeacher', 'registrar', 'schoolAdministrator', 'bureauAdministrator', 'developer'))`,
  `create index "role_assignment_account_id_index" on "role_assignment" ("account_id")`,
  `create index "role_assignment_school_id_index" on "role_assignment" ("school_id")`,
  `create index "role_assignment_bureau_code_index" on "role_assignment" ("bureau_code")`,
  `alter table "role_assignment" add constraint "role_assignment_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "role_assignment" add constraint "role_assignment_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete restrict`,
  `alter table "role_assignment" add constraint "role_assignment_school_class_id_foreign" foreign key ("school_class_id") references "school_class" ("id") on delete restrict`,
  `alter table "role_assignment" add constraint "role_assignment_bureau_code_foreign" foreign key ("bureau_code") references "bureau" ("code") on delete restrict`,
  `insert into "role_assignment" ("id", "account_id", "role", "school_id", "created_at")
     select gen_random_uuid(), "id", 'schoolAdministrator', "school_id", "created_at" from "account" where "kind" = 'staff'`,
  // A bureau and all bureaus below it.
  `create function bureaus_under(top varchar) returns setof varchar language sql stable as $$
     with recursive below as (
       select code from bureau where code = top
       union all select b.code from bureau b join below on b.parent_code = below.code)
     select code from below $$`,
  `create table "government_identity" (
    "id" uuid not null,
    "issuer" varchar(300) not null,
    "subject" varchar(255) not null,
    "name" bytea not null,
    "national_id" bytea not null,
    "account_id" uuid null,
    "tied_at" timestamptz(3) null,
    "first_seen_at" timestamptz(3) not null,
    "last_seen_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "government_identity" add constraint "government_identity_issuer_subject_unique" unique ("issuer", "subject")`,
  `alter table "government_identity" add constraint "government_identity_account_id_unique" unique ("account_id")`,
  `alter table "government_identity" add constraint "government_identity_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null`,
  `create table "government_attempt" (
    "id" uuid not null,
    "account_id" uuid not null,
    "session_id" uuid not null,
    "device_hash" bytea not null,
    "state_hash" bytea not null,
    "secret" bytea not null,
    "begun_at" timestamptz(3) not null,
    "expires_at" timestamptz(3) not null,
    "used_at" timestamptz(3) null,
    primary key ("id")
  )`,
  `create index "government_attempt_account_id_index" on "government_attempt" ("account_id")`,
  `create index "government_attempt_session_id_index" on "government_attempt" ("session_id")`,
  `create index "government_attempt_state_hash_index" on "government_attempt" ("state_hash")`,
  `create index "government_attempt_expires_at_index" on "government_attempt" ("expires_at")`,
  `alter table "government_attempt" add constraint "government_attempt_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "government_attempt" add constraint "government_attempt_session_id_foreign" foreign key ("session_id") references "session" ("id") on delete cascade`,
  // Numbers that people read to each other: eight digits.
  `create sequence conflict_number minvalue 30000001 maxvalue 99999999 no cycle`,
  `create table "conflict_case" (
    "id" uuid not null,
    "number" varchar(8) not null default nextval('conflict_number')::text,
    "account_id" uuid not null,
    "kind" text not null,
    "identity_id" uuid null,
    "opened_at" timestamptz(3) not null,
    "changed_at" timestamptz(3) not null,
    "closed_at" timestamptz(3) null,
    "decision" text null,
    "reason" bytea null,
    "decided_by_id" uuid null,
    primary key ("id")
  )`,
  `alter table "conflict_case" add constraint "conflict_case_number_unique" unique ("number")`,
  `create index "conflict_case_account_id_opened_at_index" on "conflict_case" ("account_id", "opened_at")`,
  `create index "conflict_case_closed_at_opened_at_index" on "conflict_case" ("closed_at", "opened_at")`,
  `create index "conflict_case_identity_id_index" on "conflict_case" ("identity_id")`,
  `create index "conflict_case_decided_by_id_index" on "conflict_case" ("decided_by_id")`,
  `alter table "conflict_case" add constraint "conflict_case_kind_check" check ("kind" in ('otherPerson', 'tiedElsewhere', 'contact'))`,
  `alter table "conflict_case" add constraint "conflict_case_decision_check" check ("decision" in ('bindHere', 'tryAgain', 'rejected', 'verified'))`,
  `alter table "conflict_case" add constraint "conflict_case_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "conflict_case" add constraint "conflict_case_identity_id_foreign" foreign key ("identity_id") references "government_identity" ("id") on delete set null`,
  `alter table "conflict_case" add constraint "conflict_case_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete set null`,
  `create table "sms_budget" (
    "scope" varchar(80) not null,
    "begun_at" timestamptz(3) not null,
    "spent" int not null,
    primary key ("scope", "begun_at")
  )`,
  `create table "audit_entry" (
    "id" uuid not null,
    "at" timestamptz(3) not null,
    "actor_id" uuid null,
    "action" varchar(60) not null,
    "subject_id" uuid null,
    "details" jsonb not null,
    "reason" bytea null,
    primary key ("id")
  )`,
  `create index "audit_entry_subject_id_at_index" on "audit_entry" ("subject_id", "at")`,
  `create index "audit_entry_at_index" on "audit_entry" ("at")`,
  // What was written stays: nobody edits the trail, this server included.
  `create function refuse_change() returns trigger language plpgsql as $$
     begin raise exception '% is append-only', tg_table_name; end $$`,
  `create trigger audit_entry_append_only before update or delete or truncate on audit_entry
     for each statement execute function refuse_change()`,
];
