/** What a client wrote into the link to the app; `null` for anything that cannot be a reference. */
export function readReference(given: unknown): string | null {
  return typeof given === 'string' && /^[\w.~-]{1,400}$/.test(given) ? given : null;
}
