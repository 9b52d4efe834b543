import { Migration } from '@mikro-orm/migrations';

/** SMS codes for whoever is not signed in, phones that were replaced, and what one's own sessions are told by. */
export class PersonalCentre extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "verification_code" alter column "account_id" drop not null`,
  `alter table "verification_code" add column "device_hash" bytea null`,
  `create table "replaced_phone" (
    "id" uuid not null,
    "account_id" uuid not null,
    "phone" bytea not null,
    "replaced_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `create index "replaced_phone_replaced_at_index" on "replaced_phone" ("replaced_at")`,
  `create index "replaced_phone_account_id_index" on "replaced_phone" ("account_id")`,
  `alter table "replaced_phone" add constraint "replaced_phone_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "account" add column "password_changed_at" timestamptz(3) null`,
  // When older passwords were chosen nobody wrote down; not after the account was last signed in to.
  `update "account" set "password_changed_at" = coalesce("last_sign_in_at", "created_at") where "password_hash" is not null`,
  `alter table "session" add column "device_hash" bytea null`,
  `alter table "session" add column "device_name" varchar(60) null`,
];
