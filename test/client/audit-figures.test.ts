import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CorrectionDecision, RosterImportState } from '../../client/administration/graphql/generated/graphql.js';
import { figureTexts } from '../../client/audit/figure-text.js';
import type { Language } from '../../client/text/dictionary.js';
import { audit as zh, auditAction } from '../../client/text/zh/audit.js';
import { learn, say, speak } from '../../client/text/i18n.js';
import { roleNames } from '../../machines/rules/roles.js';
import type { Settlement } from '../../machines/teacher-real-name/events.js';
import { actionWords } from '../../server/audit/action-words.js';
import { auditActions } from '../../server/audit/actions.js';
import { figureWords } from '../../server/audit/figure-words.js';

const settlements = { bindHere: true, tryAgain: true, rejected: true } satisfies Record<Settlement['decision'], true>;
const corrections = {
  CONFIRM: true,
  DECLINE: true,
  TAKE_TO_REGISTRY: true,
  TAKE_BY_HAND: true,
  RECORD_CORRECTED: true,
  RECORD_REFUSED: true,
} satisfies Record<CorrectionDecision, true>;
const imports = {
  CHECKING: true,
  CHECKED: true,
  IMPORTING: true,
  IMPORTED: true,
  CANCELLED: true,
  UNDOING: true,
  UNDONE: true,
  UNREADABLE: true,
  FAILED: true,
} satisfies Record<RosterImportState, true>;
const truths = ['true', 'false'];
/** Everything that doors of the server write in words of the code. */
const written: Readonly<Record<string, readonly string[]>> = {
  decision: [...Object.keys(settlements), ...Object.keys(corrections)],
  role: roleNames,
  isNew: truths,
  announced: truths,
  isNameChanged: truths,
  state: Object.keys(imports),
  was: ['CHECKING', 'CHECKED', 'IMPORTING'],
};

describe("the figures of the audit trail's entries", () => {
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: {} });
    return learn('audit');
  });
  afterAll(() => void vi.unstubAllGlobals());
  afterEach(() => speak('zh'));

  test.each<Language>(['zh', 'en'])('every word that the server writes has a text: %s', async (language) => {
    await speak(language);
    for (const [name, values] of Object.entries(written))
      for (const value of values) {
        const texts = figureTexts(say, 'ROSTER_IMPORT', [{ name, value }]);
        expect([name, value, texts.length]).toEqual([name, value, 1]);
        expect(texts[0]).not.toContain('auditValue');
        if (language === 'zh') expect(texts[0]).not.toMatch(/[A-Za-z]/);
      }
    for (const value of [...auditActions, 'all'])
      expect(figureTexts(say, 'AUDIT_EXPORT', [{ name: 'action', value }])[0]).not.toMatch(/audit[A-Z.]|[A-Z]_|^all$/);
  });

  test('numbers that count nothing, and what is for the file alone, are not told', () => {
    const figures = [
      { name: 'create', value: '2995' },
      { name: 'update', value: '0' },
      { name: 'refused', value: '5' },
      { name: 'from', value: '{"account":"open"}' },
      { name: 'action', value: 'account.lock' },
    ];
    expect(figureTexts(say, 'ROSTER_IMPORT', figures)).toEqual(['新增 2995', '拒绝 5']);
  });

  test('the file calls the actions what the page calls them', () => {
    expect(Object.values(actionWords).sort()).toEqual(Object.values(auditAction).sort());
  });

  test('the file says figures as the page does', () => {
    for (const [name, values] of Object.entries(written))
      for (const value of values)
        expect(figureWords('roster.import', [{ name, value }])).toBe(
          figureTexts(say, 'ROSTER_IMPORT', [{ name, value }]).join(),
        );
    for (const name of Object.keys(zh.figures).map((one) => (one === 'slips' ? 'number' : one)))
      for (const value of ['0', '7'])
        expect(figureWords('roster.import', [{ name, value }])).toBe(
          figureTexts(say, 'ROSTER_IMPORT', [{ name, value }]).join(),
        );
    for (const value of [...auditActions, 'all'])
      expect(figureWords('audit.export', [{ name: 'action', value }])).toBe(
        figureTexts(say, 'AUDIT_EXPORT', [{ name: 'action', value }]).join(),
      );
  });

  test('the file says in words what the page leaves out, and leaves nothing out', () => {
    const moved = {
      machine: 'student-onboarding',
      event: 'LOCK',
      from: 'account.open journey.signIn',
      to: 'account.locked',
    };
    const of = (details: Readonly<Record<string, string>>) =>
      Object.entries(details).map(([name, value]) => ({ name, value }));
    expect(figureWords('flow.move', of(moved))).toBe(
      '流程：学生首次登录，事件：LOCK，原状态：account.open journey.signIn，新状态：account.locked',
    );
    expect(
      figureWords('roster.import', of({ rows: '120', holdStudents: '300', holdMoves: '0', holdRemoves: '2' })),
    ).toBe('120 行，本校原有学生 300，将移出 2');
    expect(figureWords('schools.load', of({ update: '1', moves: '140106: 1401 → 1402', later: 'x' }))).toBe(
      '更新 1，改变隶属：140106: 1401 → 1402，later x',
    );
  });
});
