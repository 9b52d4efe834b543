/** Everything that migrations make of the tables, as lines of text: two databases with the same lines are alike. */
export const tableShapes = `
  select 'column ' || c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable || ' ' || coalesce(c.column_default, '') as line
    from information_schema.columns c where c.table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and relnamespace = 'public'::regnamespace
  union all select 'policy ' || row_to_json(p)::text from pg_policies p where schemaname = 'public'
  union all select 'grant ' || table_name || '.' || column_name || ' ' || privilege_type from information_schema.column_privileges
    where grantee = 'shoudeng_scoped' and table_schema = 'public'
  union all select 'security ' || relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace
  union all select 'sequence ' || sequencename || ' ' || min_value || ' ' || max_value from pg_sequences where schemaname = 'public'
  order by 1`;
