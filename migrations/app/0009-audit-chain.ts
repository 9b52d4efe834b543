import { Migration } from '@mikro-orm/migrations';

/** The audit trail shows tampering: each entry is chained to the one before it, once, by a key that is not here. */
export class AuditChain extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "audit_entry"
     add column "school_id" uuid null,
     add column "sequence" bigint null,
     add column "mac" bytea null`,
  // As it was written: the trigger that keeps it does not know yet that it may be told where.
  `alter table "audit_entry" disable trigger "audit_entry_append_only"`,
  `update "audit_entry" e set "school_id" = (select a."school_id" from "account" a where a."id" = e."subject_id")`,
  `drop trigger "audit_entry_append_only" on "audit_entry"`,
  `alter table "audit_entry" add constraint "audit_entry_sequence_unique" unique ("sequence")`,
  `create index "audit_entry_unchained_index" on "audit_entry" ("id") where "sequence" is null`,
  `create index "audit_entry_school_id_id_index" on "audit_entry" ("school_id", "id")`,
  `create index "audit_entry_actor_id_id_index" on "audit_entry" ("actor_id", "id")`,
  `create index "audit_entry_subject_id_id_index" on "audit_entry" ("subject_id", "id")`,
  `drop index "audit_entry_subject_id_at_index"`,
  `create trigger "audit_entry_append_only" before delete or truncate on "audit_entry"
     for each statement execute function refuse_change()`,
  `create function refuse_but_chaining() returns trigger language plpgsql as $$
     begin
       if old.sequence is null and new.sequence is not null and new.mac is not null
         and to_jsonb(new) - 'sequence' - 'mac' = to_jsonb(old) - 'sequence' - 'mac' then return new; end if;
       raise exception '% is append-only', tg_table_name;
     end $$`,
  `create trigger "audit_entry_chained_once" before update on "audit_entry"
     for each row execute function refuse_but_chaining()`,
  `grant select on "audit_entry" to shoudeng_scoped`,
  `alter table "audit_entry" enable row level security`,
  // What was done at one's schools, and what one did oneself.
  `create policy audit_entry_in_scope on "audit_entry" for select to shoudeng_scoped using (
     school_id = any((select scope_schools())::uuid[])
     or actor_id = (select nullif(current_setting('shoudeng.actor', true), '')::uuid))`,
];
