import { Migration } from '@mikro-orm/migrations';

/** Rosters that are imported on the web: read, checked, confirmed, undone; sealed, and forgotten after a while. */
export class RosterImport extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table "roster_import" (
    "id" uuid not null,
    "school_id" uuid not null,
    "actor" uuid not null,
    "begun_by" uuid not null,
    "file_name" bytea not null,
    "size" int not null,
    "is_whole_school" boolean not null,
    "state" varchar(20) not null,
    "file_problem" varchar(40) null,
    "titles" bytea not null,
    "created_at" timestamptz(3) not null,
    "begun_at" timestamptz(3) not null,
    "confirmed_at" timestamptz(3) null,
    "ended_at" timestamptz(3) null,
    "expires_at" timestamptz(3) null,
    "rows" int not null,
    "total" int not null,
    "done" int not null,
    "hold_moves" int not null,
    "hold_removes" int not null,
    "hold_students" int not null,
    "hold_reason" bytea null,
    primary key ("id")
  )`,
  `alter table "roster_import" add constraint "roster_import_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete cascade`,
  `create index "roster_import_school_id_id_index" on "roster_import" ("school_id", "id")`,
  `create index "roster_import_expires_at_index" on "roster_import" ("expires_at")`,
  `create table "roster_import_chunk" (
    "import_id" uuid not null,
    "number" int not null,
    "school_id" uuid not null,
    "state" varchar(20) not null,
    "is_removal" boolean not null,
    "rows" int not null,
    "students" bytea null,
    "indexes" bytea[] null,
    "accounts" uuid[] null,
    "cells" bytea null,
    "problems" bytea null,
    "plan_problems" bytea null,
    "undo" bytea null,
    "not_undone" bytea null,
    "errors" int not null,
    "warnings" int not null,
    "refused" int not null,
    "plan_errors" int not null,
    "not_undone_count" int not null,
    "planned" jsonb null,
    "applied" jsonb null,
    primary key ("import_id", "number")
  )`,
  `alter table "roster_import_chunk" add constraint "roster_import_chunk_import_id_foreign" foreign key ("import_id") references "roster_import" ("id") on delete cascade`,
  `alter table "roster_import_chunk" add constraint "roster_import_chunk_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete cascade`,
  // Sealed already: compressing it would only take time.
  ...['students', 'cells', 'problems', 'plan_problems', 'undo', 'not_undone', 'indexes'].map(
    (column) => `alter table "roster_import_chunk" alter column "${column}" set storage external`,
  ),
  ...['roster_import', 'roster_import_chunk'].flatMap((table) => [
    `grant select on ${table} to shoudeng_scoped`,
    `alter table ${table} enable row level security`,
    `create policy ${table}_in_scope on ${table} for select to shoudeng_scoped using (
       school_id = any((select scope_schools())::uuid[]))`,
  ]),
];
