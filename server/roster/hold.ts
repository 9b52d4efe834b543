import type { RosterImport } from '../database/entities/roster-import.js';

export interface RosterPolicy {
  /** When an import would change more of a school's students than this, in percent, it needs a reason. */
  readonly holdPercent: number;
}

/** So few are looked through at a glance. */
const fewStudents = 10;

export interface Hold {
  readonly moves: number;
  readonly removes: number;
  /** Of the school. */
  readonly students: number;
  readonly sharePercent: number;
}

/** Why an import needs a reason; `null` where it needs none. A wrong file or a wrong school would empty the right one. */
export function holdOf(
  {
    holdMoves: moves,
    holdRemoves: removes,
    holdStudents: students,
  }: Pick<RosterImport, 'holdMoves' | 'holdRemoves' | 'holdStudents'>,
  { holdPercent }: RosterPolicy,
): Hold | null {
  const changed = moves + removes;
  if (changed < fewStudents || changed * 100 <= students * holdPercent) return null;
  return { moves, removes, students, sharePercent: Math.round((changed * 100) / students) };
}
