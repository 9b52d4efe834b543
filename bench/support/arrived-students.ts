import { hash } from '@node-rs/argon2';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { openSession } from '../../server/accounts/sessions.js';
import { Account } from '../../server/database/entities/account.js';
import { advance } from '../../server/flows/advance.js';
import { Cookies } from '../../server/http/cookies.js';
import { argon2Parameters } from './argon2-parameters.js';
import type { BenchPortal } from './portal.js';
import { way } from './student-way.js';

/** The password that each of them has chosen. */
export const ownPassword = 'Bench-2026-own';

export interface ArrivedStudent {
  readonly id: string;
  readonly nationalId: string;
  /** Of the session, as only the browser has it. */
  readonly token: string;
  /** The `Cookie` header of a browser that is signed in and known by name, over https. */
  readonly cookie: string;
}

/** Students at the end of their way, with a password of their own and signed in: who comes back to the portal. */
export async function arrivedStudents({ composition }: BenchPortal, count: number): Promise<ArrivedStudent[]> {
  const { services } = composition;
  const { em, clock, personalData, signer } = services;
  const cookies = new Cookies(signer, true);
  // Of one hash for all: what is verified costs the same, and thousands would take minutes.
  const passwordHash = await hash(ownPassword, argon2Parameters);
  const sql = `select subject from flow where step = 'LOCKED' order by subject limit ?`;
  const rows = await em.fork().execute<{ subject: string }[]>(sql, [count]);
  if (rows.length < count) throw new Error(`there are ${rows.length} students, not ${count}`);
  const students: ArrivedStudent[] = [];
  for (const { subject: id } of rows) {
    const at = clock.now();
    await em.fork().nativeUpdate(Account, { id }, { passwordHash, passwordChangedAt: new Date(at) });
    for (const event of way) {
      const full = { ...event, at } as StudentEvent;
      const actor = { kind: 'student', id } as const;
      const { accepted } = await advance(services.flows, {
        machine: 'student-onboarding',
        subject: id,
        event: full,
        actor,
      });
      if (!accepted) throw new Error(`${full.type} was refused`);
    }
    const account = await em.fork().findOneOrFail(Account, id);
    const nationalId = personalData.open({ table: 'account', column: 'national_id', row: id }, account.nationalId);
    const opened = { account: id, isInitial: false, deviceHash: null, deviceName: null, at };
    const { token } = await openSession(em.fork(), opened);
    const cookie = `${cookies.sessionName}=${token}; ${deviceCookie(cookies)}`;
    students.push({ id, nationalId, token, cookie });
  }
  // What their ways have put off would be done while something else is measured.
  await em.fork().execute('delete from pgboss.job');
  return students;
}

/** The cookie of a browser that has its name already. */
function deviceCookie(cookies: Cookies): string {
  return `${cookies.deviceName}=${cookies.newDevice().cookie}`;
}
