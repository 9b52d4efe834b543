import { Migration } from '@mikro-orm/migrations';

/** The tables of students, schools, sign-in and flows. */
export class Foundation extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Unified account numbers (一号通账号), eight digits; the lower ones are for accounts that were there before.
  `create sequence unified_number minvalue 82800000 maxvalue 99999999 no cycle`,
  `create table "bureau" (
    "code" varchar(6) not null,
    "name" varchar(100) not null,
    "level" text not null,
    "parent_code" varchar(6) null,
    primary key ("code")
  )`,
  `create index "bureau_parent_code_index" on "bureau" ("parent_code")`,
  `alter table "bureau" add constraint "bureau_level_check" check ("level" in ('province', 'city', 'county'))`,
  `create table "request_claim" (
    "account_id" uuid not null,
    "request_id" uuid not null,
    "claimed_at" timestamptz(3) not null,
    "issues" jsonb null,
    primary key ("account_id", "request_id")
  )`,
  `create index "request_claim_claimed_at_index" on "request_claim" ("claimed_at")`,
  `create table "captcha" (
    "id" uuid not null,
    "purpose" varchar(20) not null,
    "answer_hash" bytea not null,
    "browser_hash" bytea not null,
    "expires_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `create index "captcha_expires_at_index" on "captcha" ("expires_at")`,
  `create table "school" (
    "id" uuid not null,
    "code" varchar(20) not null,
    "name" varchar(100) not null,
    "bureau_code" varchar(6) not null,
    "search_text" text not null,
    "announced_password_hash" text null,
    primary key ("id")
  )`,
  `alter table "school" add constraint "school_code_unique" unique ("code")`,
  `create index "school_bureau_code_index" on "school" ("bureau_code")`,
  `create table "flow" (
    "id" uuid not null,
    "machine" varchar(40) not null,
    "machine_version" int not null,
    "subject" uuid not null,
    "revision" int not null,
    "snapshot" jsonb not null,
    "state_value" varchar(200) not null,
    "step" varchar(40) not null,
    "school_id" uuid null,
    "entered_at" timestamptz(3) not null,
    "deadlines" jsonb not null,
    "next_deadline_at" timestamptz(3) null,
    "created_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `create index "flow_next_deadline_at_index" on "flow" ("next_deadline_at")`,
  `create index "flow_school_id_step_entered_at_index" on "flow" ("school_id", "step", "entered_at")`,
  `create index "flow_machine_state_value_index" on "flow" ("machine", "state_value")`,
  `alter table "flow" add constraint "flow_machine_subject_unique" unique ("machine", "subject")`,
  `create table "flow_event" (
    "flow_id" uuid not null,
    "revision" int not null,
    "request_id" uuid null,
    "event" jsonb not null,
    "actor_kind" varchar(20) not null,
    "actor" uuid null,
    "issues" jsonb not null,
    "effects" jsonb not null,
    "state_value" varchar(200) not null,
    "at" timestamptz(3) not null,
    primary key ("flow_id", "revision")
  )`,
  `create index "flow_event_at_index" on "flow_event" ("at")`,
  `alter table "flow_event" add constraint "flow_event_flow_id_request_id_unique" unique ("flow_id", "request_id")`,
  `create table "school_class" (
    "id" uuid not null,
    "school_id" uuid not null,
    "grade" varchar(20) not null,
    "name" varchar(50) not null,
    primary key ("id")
  )`,
  `alter table "school_class" add constraint "school_class_school_id_grade_name_unique" unique ("school_id", "grade", "name")`,
  `create table "account" (
    "id" uuid not null,
    "kind" text not null,
    "national_id" bytea not null,
    "national_id_index" bytea not null,
    "name" bytea not null,
    "unified_number" varchar(8) not null,
    "phone" bytea null,
    "phone_index" bytea null,
    "password_hash" text null,
    "school_id" uuid null,
    "school_class_id" uuid null,
    "last_sign_in_at" timestamptz(3) null,
    "created_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "account" add constraint "account_national_id_index_unique" unique ("national_id_index")`,
  `alter table "account" add constraint "account_unified_number_unique" unique ("unified_number")`,
  `create index "account_phone_index_index" on "account" ("phone_index")`,
  `create index "account_school_id_school_class_id_index" on "account" ("school_id", "school_class_id")`,
  `alter table "account" add constraint "account_kind_check" check ("kind" in ('student', 'administrator'))`,
  `create table "known_device" (
    "account_id" uuid not null,
    "device_hash" bytea not null,
    "first_seen_at" timestamptz(3) not null,
    "last_seen_at" timestamptz(3) not null,
    primary key ("account_id", "device_hash")
  )`,
  `create table "evaluation_credential" (
    "account_id" uuid not null,
    "password_hash" text null,
    "revision" int not null,
    "changed_at" timestamptz(3) not null,
    primary key ("account_id")
  )`,
  `create table "session" (
    "id" uuid not null,
    "token_hash" bytea not null,
    "account_id" uuid not null,
    "is_initial" boolean not null,
    "created_at" timestamptz(3) not null,
    "last_seen_at" timestamptz(3) not null,
    "expires_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "session" add constraint "session_token_hash_unique" unique ("token_hash")`,
  `create index "session_account_id_index" on "session" ("account_id")`,
  `create index "session_expires_at_index" on "session" ("expires_at")`,
  `create table "sign_in_counter" (
    "identifier_hash" bytea not null,
    "device_hash" bytea not null,
    "failures" int not null,
    "in_flight" int not null,
    "in_flight_since" timestamptz(3) null,
    "locked_until" timestamptz(3) null,
    "changed_at" timestamptz(3) not null,
    primary key ("identifier_hash", "device_hash")
  )`,
  `create index "sign_in_counter_changed_at_index" on "sign_in_counter" ("changed_at")`,
  `create table "sms_message" (
    "id" uuid not null,
    "key" varchar(100) not null,
    "phone" bytea not null,
    "text" bytea not null,
    "sent_at" timestamptz(3) not null,
    primary key ("id")
  )`,
  `alter table "sms_message" add constraint "sms_message_key_unique" unique ("key")`,
  `create index "sms_message_sent_at_index" on "sms_message" ("sent_at")`,
  `create table "status_review" (
    "id" uuid not null,
    "account_id" uuid not null,
    "school_id" uuid null,
    "opened_at" timestamptz(3) not null,
    "decided_at" timestamptz(3) null,
    "decision" varchar(20) null,
    primary key ("id")
  )`,
  `create index "status_review_account_id_index" on "status_review" ("account_id")`,
  `create index "status_review_school_id_decided_at_index" on "status_review" ("school_id", "decided_at")`,
  `create table "verification_code" (
    "id" uuid not null,
    "account_id" uuid not null,
    "purpose" varchar(20) not null,
    "phone" bytea not null,
    "phone_index" bytea not null,
    "sent_at" timestamptz(3) not null,
    "expires_at" timestamptz(3) not null,
    "tries" int not null,
    "used_at" timestamptz(3) null,
    primary key ("id")
  )`,
  `create index "verification_code_account_id_purpose_sent_at_index" on "verification_code" ("account_id", "purpose", "sent_at")`,
  `create index "verification_code_phone_index_sent_at_index" on "verification_code" ("phone_index", "sent_at")`,
  `alter table "bureau" add constraint "bureau_parent_code_foreign" foreign key ("parent_code") references "bureau" ("code") on delete restrict`,
  `alter table "school" add constraint "school_bureau_code_foreign" foreign key ("bureau_code") references "bureau" ("code")`,
  `alter table "flow" add constraint "flow_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete restrict`,
  `alter table "flow_event" add constraint "flow_event_flow_id_foreign" foreign key ("flow_id") references "flow" ("id") on delete cascade`,
  `alter table "school_class" add constraint "school_class_school_id_foreign" foreign key ("school_id") references "school" ("id")`,
  `alter table "account" add constraint "account_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete restrict`,
  `alter table "account" add constraint "account_school_class_id_foreign" foreign key ("school_class_id") references "school_class" ("id") on delete restrict`,
  `alter table "request_claim" add constraint "request_claim_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "known_device" add constraint "known_device_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "evaluation_credential" add constraint "evaluation_credential_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade`,
  `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "status_review" add constraint "status_review_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
  `alter table "status_review" add constraint "status_review_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete restrict`,
  `alter table "verification_code" add constraint "verification_code_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
];
