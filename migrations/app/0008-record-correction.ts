import { Migration } from '@mikro-orm/migrations';

/** Reports of wrong archive data, and the built-in stand-in of the national student registry. */
export class RecordCorrections extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Numbers that people read to each other: eight digits.
  `create sequence correction_number minvalue 50000001 maxvalue 79999999 no cycle`,
  `create table "record_correction" (
    "id" uuid not null,
    "number" varchar(8) not null default nextval('correction_number')::text,
    "account_id" uuid not null,
    "school_id" uuid null,
    "school_class_id" uuid null,
    "fields" jsonb not null,
    "statements" bytea not null,
    "words" bytea null,
    "answer" bytea null,
    "opened_at" timestamptz(3) not null,
    "changed_at" timestamptz(3) not null,
    "closed_at" timestamptz(3) null,
    primary key ("id")
  )`,
  `alter table "record_correction" add constraint "record_correction_number_unique" unique ("number")`,
  `create index "record_correction_account_id_opened_at_index" on "record_correction" ("account_id", "opened_at")`,
  `create index "record_correction_school_id_closed_at_number_index" on "record_correction" ("school_id", "closed_at", "number")`,
  `create index "record_correction_school_class_id_closed_at_number_index" on "record_correction" ("school_class_id", "closed_at", "number")`,
  `alter table "record_correction" add constraint "record_correction_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "record_correction" add constraint "record_correction_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete restrict`,
  `alter table "record_correction" add constraint "record_correction_school_class_id_foreign" foreign key ("school_class_id") references "school_class" ("id") on delete restrict`,
  `grant select on record_correction to shoudeng_scoped`,
  `alter table record_correction enable row level security`,
  `create policy record_correction_in_scope on record_correction for select to shoudeng_scoped using (
     school_id = any((select scope_schools())::uuid[]) or school_class_id = any((select scope_classes())::uuid[]))`,

  // The stand-in's own: nothing of ours reads it.
  `create table "registry_submission" (
    "key" varchar(80) not null,
    "correction" bytea not null,
    "received_at" timestamptz(3) not null,
    primary key ("key")
  )`,
  `create index "registry_submission_received_at_index" on "registry_submission" ("received_at")`,
];
