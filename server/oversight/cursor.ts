/** Where a page ended, as the client gives it back: opaque, and no secret. Holds no personal data. */
export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The parts of a cursor, if it is one with these types; `null` for anything else: the list begins at its beginning. */
export function readCursor<T extends readonly ('string' | 'number')[]>(
  cursor: string | null,
  ...types: T
): { readonly [K in keyof T]: T[K] extends 'number' ? number : string } | null {
  if (cursor === null) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(parts) &&
      parts.length === types.length &&
      types.every((type, index) => typeof parts[index] === type);
    return fits ? (parts as never) : null;
  } catch {
    return null;
  }
}
