/**
 * What can happen to a report of wrong archive data, and who may say so.
 *
 * An event carries no personal data: what is wrong, what would be right and why something was declined is kept sealed
 * beside the flow, because events are kept in the history as they are.
 */
export type Actor = 'student' | 'classTeacher' | 'registrar' | 'system';

/** When it happened: epoch milliseconds, read once from the injected clock. */
interface Timed {
  readonly at: number;
}

export type CorrectionEvent = Timed &
  // `hasClassTeacher`: somebody looks after the student's class who can confirm now.
  (
    | { readonly type: 'REPORT'; readonly hasClassTeacher: boolean }
    | { readonly type: 'REPORT_AGAIN'; readonly hasClassTeacher: boolean }
    | { readonly type: 'WITHDRAW' }
    | { readonly type: 'CONFIRM' }
    | { readonly type: 'DECLINE'; readonly by: 'classTeacher' | 'registrar' }
    | { readonly type: 'TAKE_TO_REGISTRY'; readonly byHand: boolean }
    // `report` counts the reports of the case: what the registry says about an older one is nobody's.
    | { readonly type: 'REGISTRY_RECEIVED'; readonly report: number }
    | { readonly type: 'REGISTRY_FORGOT'; readonly report: number }
    | { readonly type: 'REGISTRY_ANSWERED'; readonly report: number; readonly answer: RegistryAnswer }
    | { readonly type: 'CLOSE' }
  );

export type RegistryAnswer = 'corrected' | 'refused';

export type CorrectionEventType = CorrectionEvent['type'];

type Samples = {
  readonly [T in CorrectionEventType]: readonly Omit<Extract<CorrectionEvent, { type: T }>, 'type' | 'at'>[];
};

/**
 * Who may send each event. The server's doors and the inspector read it; nothing else decides. What a student may report
 * and take back, a bound family member may for them.
 */
export const correctionEventActors: Readonly<Record<CorrectionEventType, readonly Actor[]>> = {
  REPORT: ['student'],
  REPORT_AGAIN: ['student'],
  WITHDRAW: ['student'],
  CONFIRM: ['classTeacher'],
  DECLINE: ['classTeacher', 'registrar'],
  TAKE_TO_REGISTRY: ['registrar'],
  REGISTRY_RECEIVED: ['system'],
  REGISTRY_FORGOT: ['system'],
  // By the registry itself, or by the registrar who has heard it outside.
  REGISTRY_ANSWERED: ['system', 'registrar'],
  CLOSE: ['student'],
};

export const correctionEventTypes = Object.keys(correctionEventActors) as CorrectionEventType[];

/** Every payload that an event can have in a case of at most `reports` reports, the favourable one first. */
function correctionEventSamples(reports: number): Samples {
  const numbers = Array.from({ length: reports }, (_, index) => index + 1);
  const byReport = numbers.map((report) => ({ report }));
  return {
    REPORT: [{ hasClassTeacher: true }, { hasClassTeacher: false }],
    REPORT_AGAIN: [{ hasClassTeacher: true }, { hasClassTeacher: false }],
    WITHDRAW: [{}],
    CONFIRM: [{}],
    DECLINE: [{ by: 'classTeacher' }, { by: 'registrar' }],
    TAKE_TO_REGISTRY: [{ byHand: false }, { byHand: true }],
    REGISTRY_RECEIVED: byReport,
    REGISTRY_FORGOT: byReport,
    REGISTRY_ANSWERED: numbers.flatMap((report) => [
      { report, answer: 'corrected' as const },
      { report, answer: 'refused' as const },
    ]),
    CLOSE: [{}],
  };
}

/** All sample events of one type, happening at `at`. */
export function sampleEvents(type: CorrectionEventType, reports: number, at: number): CorrectionEvent[] {
  return correctionEventSamples(reports)[type].map((payload) => ({ type, at, ...payload }) as CorrectionEvent);
}
