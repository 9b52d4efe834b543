import { describe, expect, test } from 'vitest';
import { eventText } from '../../client/inspector/flows/event-text.js';
import { isWithin, leavesOf } from '../../client/inspector/flows/flat-json.js';
import { filterOf, queryOf, questionOf } from '../../client/inspector/flows/flow-question.js';
import { instantText } from '../../client/inspector/flows/instant.js';
import { countsOf, everyEvent, indexIn, logRows, type LogLine } from '../../client/inspector/flows/log-rows.js';
import { payloadOf, readPayload, tellApart } from '../../client/inspector/flows/payload.js';
import { hour } from '../support/time.js';

const begun = Date.UTC(2026, 8, 1);
const iso = (hours: number) => new Date(begun + hours * hour).toISOString();

function line(revision: number, hours: number, more: Partial<LogLine> = {}): LogLine {
  const usual = { type: 'SIGN_IN', actor: 'student', stateValue: 'account.open journey.arrived', version: 2 };
  return { revision, at: iso(hours), issues: [], effects: 0, ...usual, ...more };
}

describe('the rows of a log (D4)', () => {
  const lines = [
    line(1, 1),
    line(2, 2, { type: 'LOCK', actor: 'administrator', stateValue: 'account.locked journey.arrived' }),
    line(3, 3, { issues: ['STATUS_MISMATCH'], stateValue: 'account.locked journey.arrived' }),
    line(4, 3 + 72, { type: 'UNLOCK', actor: 'administrator' }),
  ];

  test('begin with the beginning, say what each event entered, and fold a day of nothing and more', () => {
    const { rows, revisions, places } = logRows(lines, iso(0), everyEvent);
    expect(rows.map(({ kind }) => kind)).toEqual(['beginning', 'event', 'event', 'event', 'gap', 'event']);
    expect(rows[4]).toEqual({ kind: 'gap', ms: 72 * hour, skipped: 0 });
    expect(rows.flatMap((row) => (row.kind === 'event' ? [row.entered] : []))).toEqual([
      'account.open journey.arrived',
      'account.locked',
      '',
      'account.open',
    ]);
    expect(revisions).toEqual([0, 1, 2, 3, 4]);
    expect(places).toEqual([0, 1, 2, 3, 5]);
  });

  test.each([
    [{ event: 'LOCK' }, [2]],
    [{ actor: 'administrator' }, [2, 4]],
    [{ hasIssues: true }, [3]],
    [{ text: 'mismatch' }, [3]],
    [{ text: ' LOCKED ' }, [2, 3]],
    [{ event: 'LOCK', text: 'nothing' }, []],
  ])('%o leaves %o', (filter, left) => {
    expect(logRows(lines, iso(0), { ...everyEvent, ...filter }).revisions).toEqual(left);
  });

  test('a gap with events that the filter leaves out says how many', () => {
    const { rows } = logRows(lines, iso(0), { ...everyEvent, actor: 'administrator' });
    expect(rows[1]).toEqual({ kind: 'gap', ms: 73 * hour, skipped: 1 });
  });

  test('types are counted, the most frequent first, and places found', () => {
    expect(countsOf(lines, 'type')[0]).toEqual(['SIGN_IN', 2]);
    expect([0, 1, 5, 9].map((wanted) => indexIn([1, 5, 7], wanted))).toEqual([0, 0, 1, 3]);
  });
});

describe('what somebody writes as a payload (D6)', () => {
  test.each([
    ['', 'EMPTY'],
    ['{ "matches": ', 'NOT_JSON'],
    ['[1]', 'NOT_OBJECT'],
    ['null', 'NOT_OBJECT'],
    ['{ "at": 5 }', 'RESERVED'],
    ['{ "type": "LOCK" }', 'RESERVED'],
    [JSON.stringify({ text: '学'.repeat(1_400) }), 'TOO_LONG'],
  ])('%s is refused before it is sent', (text, fault) => {
    expect(readPayload(text)).toEqual({ fault });
  });

  test('samples are told apart by what differs', () => {
    const settled = (decision: string) => ({ caseId: 'one', settlement: { decision } });
    expect(tellApart([settled('tryAgain'), { ...settled('rejected'), by: 1 }])).toEqual([
      'settlement.decision: "tryAgain"',
      'settlement.decision: "rejected", by: 1',
    ]);
    expect(tellApart([{}, { by: 1 }])).toEqual(['{}', 'by: 1']);
  });

  test('an object is taken as it is', () => {
    expect(readPayload(' {"matches":true} ')).toEqual({ payload: { matches: true } });
  });
});

describe('the list’s address (A2; trust W6)', () => {
  const query = {
    machine: 'student-onboarding',
    state: 'journey.signIn',
    bureau: '140106',
    school: 'some-school',
    waiting: '3600',
    issue: 'STATUS_MISMATCH',
    failed: 'true',
  };

  test('comes back as it was said, without who is searched for', () => {
    expect(queryOf(questionOf(query))).toEqual(query);
    expect(JSON.stringify(queryOf(questionOf({ ...query, text: '14010119110101001X' })))).not.toContain('1401011911');
  });

  test('leaves out what makes no sense: a state without its machine, a machine that there is not', () => {
    expect(queryOf(questionOf({ machine: 'nothing', state: 'journey', waiting: '-5', issue: 'NOT_ONE' }))).toEqual({});
  });

  test('asks for the narrower place', () => {
    expect(filterOf(questionOf(query), '8270')).toMatchObject({ bureau: null, school: 'some-school', text: '8270' });
  });
});

describe('words', () => {
  test('an object is said place by place', () => {
    expect(leavesOf({ a: { b: 1, c: [2] }, d: null, e: {} })).toEqual([
      { path: 'a.b', value: 1 },
      { path: 'a.c', value: [2] },
      { path: 'd', value: null },
      { path: 'e', value: {} },
    ]);
    expect(isWithin('a.b.c', new Set(['a.b']))).toBe(true);
    expect(isWithin('ab.c', new Set(['a']))).toBe(false);
    expect(payloadOf({ type: 'LOCK', at: 5, by: 'x' })).toEqual({ by: 'x' });
  });

  test('deadlines are called by their waits, instants are China’s', () => {
    expect(eventText('xstate.after.lockout.student-onboarding.account.lockedByFailures')).toBe('after lockout');
    expect(eventText('LOCK')).toBe('LOCK');
    expect(instantText('2026-09-01T16:00:05.999Z')).toBe('2026-09-02 00:00:05');
  });
});
