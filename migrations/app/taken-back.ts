/**
 * What the `down` of a migration leaves for its next `up`, in a schema of its own: rows and values that the tables of
 * before have no room for. A migration whose tables hold what people wrote, and that everything later stands on (0010 and
 * before), has no `down`: it is taken back by a backup.
 */
export function setAside(name: string, select: string): string[] {
  return ['create schema if not exists taken_back', `create table taken_back.${name} as ${select}`];
}

/** A whole table, with all that is in it. */
export function moveAside(table: string): string[] {
  return ['create schema if not exists taken_back', `alter table ${table} set schema taken_back`];
}

/** Nothing where nothing was set aside: what is first done to a database is what it always was. */
export function bringBack(name: string, ...statements: string[]): string {
  return `do $do$ begin
    if to_regclass('taken_back.${name}') is not null then
      ${[...statements, `drop table taken_back.${name}`].join(';\n      ')};
    end if; end $do$`;
}

/** A function as an earlier migration made it. */
export function functionOf(statements: readonly string[], name: string): string {
  const beginning = new RegExp(`^create (or replace )?function ${name}\\(`);
  const found = statements.find((statement) => beginning.test(statement));
  if (found === undefined) throw new Error(`no migration made ${name}`);
  return found.replace(/^create (or replace )?/, 'create or replace ');
}
