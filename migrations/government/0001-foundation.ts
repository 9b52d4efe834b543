/** Everything that the stand-in of the government platform keeps, in a schema of its own. */
export const foundation: readonly string[] = [
  `create table government.secret (
    name text primary key,
    value bytea not null
  )`,
  `create table government.signing_key (
    id uuid primary key,
    jwk jsonb not null,
    created_at timestamptz(3) not null
  )`,
  `create table government.account (
    id uuid primary key,
    login_name text not null,
    password_hash text not null,
    name text not null,
    id_type text not null,
    id_number text not null,
    valid_from date null,
    valid_until date null,
    phone text not null,
    failures integer not null default 0,
    locked_until timestamptz(3) null,
    created_at timestamptz(3) not null,
    constraint account_phone_unique unique (phone),
    constraint account_id_number_unique unique (id_number)
  )`,
  `create unique index account_login_name_unique on government.account (lower(login_name))`,
  `create table government.session (
    token_hash bytea primary key,
    audience text not null check (audience in ('platform', 'sanjintong')),
    account_id uuid not null references government.account (id) on delete cascade,
    opened_for text null,
    opened_at timestamptz(3) not null,
    expires_at timestamptz(3) not null
  )`,
  `create index session_account_index on government.session (account_id)`,
  `create table government.captcha (
    id text primary key,
    visit_hash bytea not null,
    answer_hash bytea not null,
    png bytea not null,
    expires_at timestamptz(3) not null
  )`,
  `create table government.sms_code (
    id uuid primary key,
    number bigint generated always as identity,
    purpose text not null,
    phone text not null,
    visit_hash bytea not null,
    code_hash bytea not null,
    tries integer not null default 0,
    sent_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3) null
  )`,
  `create index sms_code_phone_index on government.sms_code (phone, sent_at)`,
  `create table government.sms_message (
    number bigint generated always as identity primary key,
    phone text not null,
    text text not null,
    sent_at timestamptz(3) not null
  )`,
  `create table government.qr_sign_in (
    id_hash bytea primary key,
    visit_hash bytea not null,
    number text not null,
    account_id uuid null references government.account (id) on delete cascade,
    refused boolean not null default false,
    used_at timestamptz(3) null,
    expires_at timestamptz(3) not null
  )`,
  `create table government.openid_payload (
    id_hash bytea primary key,
    kind text not null,
    payload jsonb not null,
    grant_id text null,
    account_id uuid null references government.account (id) on delete cascade,
    consumed_at timestamptz(3) null,
    expires_at timestamptz(3) not null
  )`,
  `create index openid_payload_grant_index on government.openid_payload (grant_id)`,
];
