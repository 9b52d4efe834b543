import type { CorrectionEvent } from '../../../machines/record-correction/events.js';
import { tellingState, type CorrectionStep } from '../../../machines/record-correction/steps.js';
import { maskName, maskNationalIdForOthers } from '../../../machines/rules/masking.js';
import { openColumn } from '../../accounts/find-account.js';
import { isRegistrars, stateOf, turnOf } from '../../corrections/correction-flow.js';
import type { CorrectionDecision } from '../../corrections/decide-correction.js';
import type { CorrectionFile } from '../../corrections/read-corrections.js';
import type { OwnCorrectionFile } from '../../corrections/read-own.js';
import { openPart, type Statement } from '../../corrections/sealed-parts.js';
import type { RecordCorrection as Stored } from '../../database/entities/record-correction.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { FlowState } from '../../flows/flow-row.js';
import type { OwnCorrection } from './own-types.js';
import type { RecordCorrection } from './staff-types.js';
import type { CorrectionHand, CorrectionReporter, CorrectionStatement, CorrectionWord } from './types.js';

type Hand = keyof typeof CorrectionHand;

/** In whose hands a case is; nobody's where nobody has it yet, or any more. */
const handOf: Readonly<Record<CorrectionStep, Hand | null>> = {
  REPORTING: null,
  CLASS_TEACHER_REVIEW: 'CLASS_TEACHER',
  REGISTRAR_REVIEW: 'REGISTRAR',
  // But for what the registrar takes there in person.
  AT_REGISTRY: 'REGISTRY',
  CORRECTED: 'STUDENT',
  DECLINED: 'STUDENT',
  REFUSED: 'STUDENT',
  CLOSED: null,
  WITHDRAWN: null,
};

/** A case as its student may see it. */
export function viewOwnCorrection(personalData: PersonalData, file: OwnCorrectionFile, at: number): OwnCorrection {
  const { correction, flow, handOvers, isHandMissing } = file;
  const { step, helpTopic } = tellingState(flow.snapshot.getMeta());
  const can = (event: CorrectionEvent) => flow.snapshot.can(event);
  return {
    number: correction.number,
    revision: flow.revision,
    step,
    hand: isRegistrars(flow) ? 'REGISTRAR' : handOf[step],
    isHandMissing,
    goesOnAt: goesOnAt(flow),
    helpTopic,
    fields: correction.fields,
    openedAt: correction.openedAt,
    closedAt: correction.closedAt ?? null,
    handOvers: [...handOvers],
    statements: viewStatements(personalData, correction),
    words: viewWords(personalData, correction),
    mayWithdraw: can({ type: 'WITHDRAW', at }),
    mayClose: can({ type: 'CLOSE', at }),
    mayReportAgain: can({ type: 'REPORT_AGAIN', at, hasClassTeacher: false }),
  };
}

/** A case as those may see it who look after the student. Its words are for those who decide alone. */
export function viewCorrection(personalData: PersonalData, file: CorrectionFile): RecordCorrection {
  const { correction, account, schoolName, className, flow, deciding } = file;
  const isDecider = deciding.size > 0;
  const { step } = stateOf(flow);
  return {
    number: correction.number,
    revision: flow.revision,
    step,
    maskedName: maskName(openColumn(personalData, account, 'name', account.name)),
    maskedNationalId: maskNationalIdForOthers(openColumn(personalData, account, 'national_id', account.nationalId)),
    unifiedNumber: account.unifiedNumber,
    schoolName,
    className,
    fields: correction.fields,
    openedAt: correction.openedAt,
    changedAt: correction.changedAt,
    closedAt: correction.closedAt ?? null,
    goesOnAt: goesOnAt(flow),
    statements: isDecider ? viewStatements(personalData, correction) : null,
    words: isDecider ? viewWords(personalData, correction) : null,
    possible: possibleOf(file, step),
  };
}

function goesOnAt({ deadlines }: FlowState): Date | null {
  const [first] = deadlines;
  return first === undefined ? null : new Date(first.dueAt);
}

/** What can be decided in each step, in the order of the form. */
const decisionsIn: Readonly<Record<CorrectionStep, readonly CorrectionDecision[]>> = {
  REPORTING: [],
  CLASS_TEACHER_REVIEW: ['CONFIRM', 'DECLINE'],
  REGISTRAR_REVIEW: ['TAKE_TO_REGISTRY', 'TAKE_BY_HAND', 'DECLINE'],
  AT_REGISTRY: ['TAKE_BY_HAND', 'RECORD_CORRECTED', 'RECORD_REFUSED'],
  CORRECTED: [],
  DECLINED: [],
  REFUSED: [],
  CLOSED: [],
  WITHDRAWN: [],
};

function possibleOf({ flow, deciding }: CorrectionFile, step: CorrectionStep): CorrectionDecision[] {
  const duty = turnOf[step];
  if (duty === null || !deciding.has(duty)) return [];
  // What has arrived there, or was taken there by hand, is not taken there by hand any more.
  const isThere = step === 'AT_REGISTRY' && !flow.snapshot.matches({ atRegistry: 'sending' });
  return decisionsIn[step].filter((decision) => !isThere || decision !== 'TAKE_BY_HAND');
}

/** Who made a report; those of before family members could are the student's. */
function reporterOf(by: Statement['by'] = 'student'): keyof typeof CorrectionReporter {
  return by.toUpperCase() as Uppercase<typeof by>;
}

function viewStatements(personalData: PersonalData, correction: Stored): CorrectionStatement[] {
  return (openPart(personalData, correction, 'statements') ?? []).map(({ at, by, text, wanted }) => ({
    at: new Date(at),
    by: reporterOf(by),
    text,
    wanted: Object.entries(wanted).map(([field, value]) => ({ field: field as keyof typeof wanted, value })),
  }));
}

const wordOf = { classTeacher: 'CLASS_TEACHER', registrar: 'REGISTRAR', registry: 'REGISTRY' } as const;

function viewWords(personalData: PersonalData, correction: Stored): CorrectionWord[] {
  return (openPart(personalData, correction, 'words') ?? []).map(({ at, by, text }) => ({
    at: new Date(at),
    by: wordOf[by],
    text,
  }));
}
