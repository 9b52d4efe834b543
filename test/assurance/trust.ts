/** A promise of trust, what must be seen of it, and which chapter it belongs to. */
export interface Requirement {
  readonly id: string;
  readonly chapter: string;
  readonly requirement: string;
  /** What proves it, as often as it is asked for. `2i`: with two server processes on one database. */
  readonly bar: string;
}

const chapters: Readonly<Record<string, readonly (readonly [id: string, requirement: string, bar: string])[]>> = {
  'Sign-in': [
    ['A1', 'no oracle: unknown, locked and existing accounts answer alike', '8 account states × every auth operation'],
    ['A2', 'no timing oracle, also where the password is derived', '1,000 known and unknown: AUC ≤ 0.55'],
    ['A5', 'a captcha is good once, for its purpose and browser', '100 parallel uses, 2i: 1; across purposes: 0'],
    ['A8', 'failures are counted atomically, whatever is rolled back', '200 parallel wrong, 2i: ≤ 5 judged, one lock'],
    ['A9', 'parallel valid sign-ins all succeed', '20 at once: 20'],
    ['A10', 'a lock is looked at in every step', 'lock midway in each flow: 0 progress'],
    ['A11', 'the lock-out is no weapon', '1,000 strangers locked: sessions, known devices, bound phones work'],
    ['A12', 'derivable passwords cannot be sprayed over many IDs', '20,000 IDs, 500 addresses: trips within 100'],
    ['A13', 'a session of an initial password takes the next step alone', 'every operation of the schema: 0'],
    ['A14', 'initial passwords are derived, and dead after their time', '100,000 rows: 0 hashes; old one: refused'],
    ['A15', 'the password policy holds', '10,000 cases; edges at 8 and 15; derived and common ones refused'],
    ['A16', 'no step is skipped', 'every (state, event) pair; 100,000 random sequences'],
    ['A17', 'a mismatch says nothing; tries are limited atomically', '100 parallel: ≤ 5 judged, one message'],
  ],
  'SMS, sessions, browser': [
    ['S1', 'codes are random, and only a keyed hash is stored', 'search of a dump: 0'],
    ['S2', 'five tries in all; a resend keeps the count', '100 parallel wrong: ≤ 5'],
    ['S3', 'a code is good once', '50 parallel right: 1'],
    ['S4', 'a code is bound to purpose, phone and account', 'cross matrix: 0'],
    ['S5', 'a code lives for five minutes of the server’s clock', 'edges of ±1 s'],
    ['S6', 'SMS are capped by phone, address, school and in all', '10,000 sends over 5,000 numbers'],
    ['S7', 'another phone needs a fresh proof and tells the old one', 'a session alone: refused'],
    ['W1', 'each rise of rights brings a new session id', 'fixation scripts: 0'],
    ['W2', 'change, reset, lock and role end sessions and sockets', '≤ 1 s, 2i'],
    ['W3', 'cookies are __Host-, Secure, HttpOnly and SameSite', 'attributes; cross-site: 0'],
    ['W4', 'no request forged across sites, no hijacked socket', '12 cross-origin shapes: 0'],
    ['W5', 'strict CSP; what people write is never markup', '200 payloads in a real browser: 0'],
    ['W6', 'no personal data in URLs, Referer and browser storage', 'canaries: 0'],
  ],
  'GraphQL and rights': [
    ['G1', 'one credential check for an operation', 'aliases, fragments, batches × 15: ≤ 1'],
    ['G2', 'depth, cost, tokens and size of documents are bounded', '5,000 documents: < 50 ms each, memory + < 50 MB'],
    ['G3', 'production: known operations alone, no introspection', 'unknown: 400'],
    ['G4', 'a field without a declared right fails the build', 'plant one'],
    ['G5', 'walls between tenants: foreign and missing look alike', '3 schools × all roles × all operations'],
    ['G7', 'no escalation', '200 mass-assignment inputs: 0'],
    ['G8', 'subscriptions: the right is checked when subscribing', 'every way in without it: 0'],
    ['G9', 'subscriptions: and at every event', 'revoked: 0 after 1 s; 200 users, 10,000 events: 0 misdelivered'],
    ['G11', 'errors are masked under a correlation id', '300 forced faults'],
  ],
  'Government sign-in': [
    ['O1', 'state, nonce and PKCE: once, bound to the session', 'swapped, replayed, second browser: 0'],
    ['O2', 'tokens are checked', '25 forged tokens: 0'],
    ['O4', 'redirects are exact, none is open', '40 + 60 payloads: 0'],
    ['O5', 'identity is (issuer, subject), never linked by itself', '6 takeover scripts: 0'],
    ['O6', 'the stand-in refuses to start in production', 'exit'],
    ['O8', 'the provider is down or slow', '30 s: password sign-in unaffected'],
  ],
  'Data, imports, overload': [
    ['P1', 'personal data is encrypted at rest', '1,000 canaries: tables, files of the database: 0'],
    ['P2', 'a ciphertext is bound to its row and column', 'swapped: fail'],
    ['P3', 'keys are rotated while people work', '10 kills midway: look-ups 100 %'],
    ['P5', 'no personal data in logs, errors, history, inspector', '1,000 canaries: 0'],
    ['P6', 'digits 11–17 of an ID are never shown to others', 'canaries: 0'],
    ['P7', 'the audit trail shows tampering', '200 edits, deletions, reorderings, truncations: 200 found'],
    ['I1', 'imports: zip bombs', '10: refused'],
    ['I2', 'imports: encodings', '1,000: read or refused'],
    ['I3', 'imports: formulas', '50: none is kept as one'],
    ['I4', 'imports: fuzzed files', '20,000: no crash'],
    ['I5', 'imports go on after a crash', '50 kills: each row once'],
    ['I6', 'imports stay within their school', 'foreign rows: 0'],
    ['I7', 'imports: what Excel does to ID numbers', 'found and named'],
    ['D1', 'argon2 is bounded', '500 sign-ins: ≤ cores hashing, the rest wait or 503; health p99 < 100 ms'],
    ['D2', 'limits hold across processes', '2i: exact'],
    ['D3', 'X-Forwarded-For cannot multiply an address', '1,000 values: one bucket'],
  ],
  Faults: [
    ['R1', 'kill -9 around every commit', '500 kills: acknowledged work kept'],
    ['R2', 'kill -9 around every effect', '500 kills: effects once (SMS: at most once, and a resend)'],
    ['R3', 'two password changes, a crash, an outage', 'the newest wins within the window'],
    ['R4', 'the same event raced', '1,000 pairs, 2i: one transition, one typed conflict'],
    ['R5', 'the same request repeated', '50 parallel: one run, same answer'],
    ['R6', 'the database is away, slow, failed over', '30 s: no exit, 503 in < 2 s, back in ≤ 5 s'],
    ['R7', 'the pool is exhausted', '503 in < 2 s, no leak'],
    ['R8', 'the clock jumps', 'fire once'],
    ['R9', 'a poisoned job', 'dead letter; 1,000 others finish'],
    ['R10', 'deadlines across a restart', 'fire once, ≤ 1 s after the start'],
    ['R11', 'SIGTERM at 100 requests/s', '0 errors, ≤ 10 s'],
    [
      'R12',
      'a machine definition changes under live flows',
      'every state of every released version: migrated or named',
    ],
    ['R14', 'migrations up, down, up', '1,000,000 rows: sign-in and audit chain hold'],
    ['R15', 'a backup restored on a new server', 'sign-in and audit chain hold'],
    ['R16', 'five times the load', 'goodput ≥ 80 % of peak, recovery ≤ 10 s'],
    ['R17', 'soak', 'flat memory'],
    ['R18', 'seeded simulation of weeks', '2,000 seeds; a seed reproduces; planted bugs are found'],
  ],
};

export const requirements: readonly Requirement[] = Object.entries(chapters).flatMap(([chapter, rows]) =>
  rows.map(([id, requirement, bar]) => ({ id, chapter, requirement, bar })),
);
