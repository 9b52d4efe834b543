/**
 * Lets some updates of a table's rows take so much longer, however fast the machine is: what is to happen in the middle of
 * them does.
 *
 * @param when of `old` and `new`, which updates
 */
export function slowRows(table: string, when: string, seconds: number): string {
  return `create function be_slow() returns trigger language plpgsql as $$
      begin perform pg_sleep(${seconds}); return new; end $$;
    create trigger be_slow before update on ${table} for each row when (${when}) execute function be_slow()`;
}
