import { Migration } from '@mikro-orm/migrations';

/** Family members whom students bound, their sign-ins, and who reported wrong archive data. Nothing of it is for staff: no grants. */
export class Family extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table "family_member" (
    "id" uuid not null,
    "account_id" uuid not null,
    "relation" text not null,
    "phone" bytea not null,
    "phone_index" bytea not null,
    "asked_at" timestamptz(3) not null,
    "bound_at" timestamptz(3) null,
    "ended_at" timestamptz(3) null,
    "kept_until" timestamptz(3) null,
    primary key ("id")
  )`,
  `alter table "family_member" add constraint "family_member_relation_check" check ("relation" in ('father', 'mother', 'guardian', 'other'))`,
  `create index "family_member_account_id_index" on "family_member" ("account_id")`,
  `create index "family_member_phone_index_index" on "family_member" ("phone_index")`,
  `create index "family_member_kept_until_index" on "family_member" ("kept_until")`,
  `alter table "family_member" add constraint "family_member_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `create table "family_session" (
    "id" uuid not null,
    "token_hash" bytea not null,
    "phone" bytea not null,
    "phone_index" bytea not null,
    "created_at" timestamptz(3) not null,
    "last_seen_at" timestamptz(3) not null,
    "expires_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "family_session" add constraint "family_session_token_hash_unique" unique ("token_hash")`,
  `create index "family_session_phone_index_index" on "family_session" ("phone_index")`,
  `create index "family_session_expires_at_index" on "family_session" ("expires_at")`,
  `alter table "record_correction" add column "family_member_id" uuid null`,
  `alter table "record_correction" add constraint "record_correction_family_member_id_foreign" foreign key ("family_member_id") references "family_member" ("id") on delete set null`,
];
