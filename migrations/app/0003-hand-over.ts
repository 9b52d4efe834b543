import { Migration } from '@mikro-orm/migrations';

/** Sessions of two systems, and what the OpenID provider keeps. */
export class HandOver extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Every session that there is was opened at the portal, and those that a server of the version before still opens.
  `alter table "session" add column "audience" text not null default 'portal'`,
  `alter table "session" add constraint "session_audience_check" check ("audience" in ('portal', 'evaluation'))`,
  `create table "openid_key" (
    "id" uuid not null,
    "private_key" bytea not null,
    "created_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `create table "openid_payload" (
    "id_hash" bytea not null,
    "kind" varchar(40) not null,
    "payload" bytea not null,
    "grant_hash" bytea null,
    "account_id" uuid null,
    "consumed_at" timestamptz(3) null,
    "expires_at" timestamptz(3) not null,
    primary key ("id_hash")
  )`,
  `create index "openid_payload_grant_hash_index" on "openid_payload" ("grant_hash")`,
  `create index "openid_payload_account_id_index" on "openid_payload" ("account_id")`,
  `create index "openid_payload_expires_at_index" on "openid_payload" ("expires_at")`,
  `alter table "openid_payload" add constraint "openid_payload_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
];
