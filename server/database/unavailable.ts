/** PostgreSQL's own words for: not now. Class 08 is connections, 53300 too many of them, 57P0x a server that goes or comes. */
const states = /^(08...|53300|57P0[1-5])$/;
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver says without a code: of a pool without a free connection, and of a connection that broke. */
const words =
  /^timeout exceeded when trying to connect|^Connection terminated|^Client has encountered a connection error/;

/** Whether something failed because the database is away, or has no connection free: it works again by itself (R6, R7). */
export function isDatabaseAway(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 8; depth += 1) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && (states.test(code) || systemCodes.has(code))) return true;
    if (words.test(one.message)) return true;
    one = (one as { originalError?: unknown }).originalError ?? one.cause;
  }
  return false;
}
