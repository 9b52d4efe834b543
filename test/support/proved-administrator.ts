import { randomUUID } from 'node:crypto';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { Account } from '../../server/database/entities/account.js';
import { advance } from '../../server/flows/advance.js';
import type { Services } from '../../server/services.js';
import { staffPassword } from './real-name.js';
import { addIdentity } from './staff-people.js';

/** Makes somebody whose real name is proved, on a database that no server of this process serves. @returns the account's id */
export async function addProvedAdministrator(
  services: Services,
  nationalId: string,
  ...assigned: [Assigned, ...Assigned[]]
): Promise<string> {
  const name = '李管理';
  const passwordHash = await services.passwords.hash(staffPassword);
  await addStaff(services, [{ nationalId, name, passwordHash, assigned }]);
  const nationalIdIndex = services.personalData.index('national-id', nationalId);
  const { id: subject } = await services.em.fork().findOneOrFail(Account, { nationalIdIndex });
  const identityId = await addIdentity(services, name, nationalId);
  const attemptId = randomUUID();
  const send = (event: object) =>
    advance(services.flows, {
      machine: 'teacher-real-name',
      subject,
      event: { ...event, at: services.clock.now() } as TeacherEvent,
      actor: { kind: 'system', id: null },
    });
  await send({ type: 'SIGN_IN', credentialsAccepted: true, knownDevice: true });
  await send({ type: 'GO_TO_GOVERNMENT', attemptId });
  const { accepted } = await send({ type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId } });
  if (!accepted) throw new Error('the real name was not proved');
  return subject;
}
