/** A column's instant as SQL gives it out for JavaScript: epoch milliseconds, as a number. */
export function milliseconds(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}
