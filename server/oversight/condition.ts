/** A piece of SQL that is true or false, with its parameters in their order. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export const always: Condition = { sql: 'true', parameters: [] };

/** True where all of them are. */
export function all(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return always;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** True where one of them is; of none, nowhere. */
export function any(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.length === 0 ? 'false' : conditions.map(({ sql }) => `(${sql})`).join(' or '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** A list as PostgreSQL reads arrays of ids or of closed names; nothing that somebody typed. */
export function arrayOf(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
