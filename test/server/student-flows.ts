import type { Browser } from '../support/browser.js';
import { bringTo, inventedStudent, type InventedStudent, type Place } from '../support/invented-students.js';
import type { TestPortal } from '../support/portal.js';

/** A student who stands somewhere, with their flow. */
export interface StudentWithFlow extends InventedStudent {
  readonly browser: Browser;
  /** The flow's id. */
  readonly flow: string;
  /** The account's. */
  readonly subject: string;
  readonly unified: string;
}

export type StudentAt = (place: Place) => Promise<StudentWithFlow>;

/** Brings students of a portal to places, another one each time. */
export function studentsOf(portal: TestPortal): StudentAt {
  // The first ones are for tests that name them.
  let taken = 60;
  return async (place) => {
    const student = await inventedStudent(portal, (taken += 1));
    const browser = await bringTo(portal, student, place);
    const { personalData } = portal.servers[0]!.composition.services;
    const [row] = await portal.query(
      `select f.id as flow, f.subject, a.unified_number as unified from flow f join account a on a.id = f.subject
       where a.national_id_index = $1`,
      [personalData.index('national-id', student.account)],
    );
    const { flow, subject, unified } = row as Pick<StudentWithFlow, 'flow' | 'subject' | 'unified'>;
    return { ...student, browser, flow, subject, unified };
  };
}
