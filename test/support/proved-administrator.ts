import { randomUUID } from 'node:crypto';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { Account } from '../../server/database/entities/account.js';
import { GovernmentIdentity } from '../../server/database/entities/government.js';
import { advance } from '../../server/flows/advance.js';
import type { Services } from '../../server/services.js';
import { staffPassword } from './real-name.js';

/** Makes somebody whose real name is proved, on a database that no server of this process serves. */
export async function addProvedAdministrator(
  services: Services,
  nationalId: string,
  ...assigned: [Assigned, ...Assigned[]]
): Promise<void> {
  const name = '李管理';
  const passwordHash = await services.passwords.hash(staffPassword);
  await addStaff(services, [{ nationalId, name, passwordHash, assigned }]);
  const nationalIdIndex = services.personalData.index('national-id', nationalId);
  const em = services.em.fork();
  const { id: subject } = await em.findOneOrFail(Account, { nationalIdIndex });
  const id = randomUUID();
  const seal = (column: string, text: string) =>
    services.personalData.seal({ table: 'government_identity', column, row: id }, text);
  const at = services.clock.now();
  const seen = { firstSeenAt: new Date(at), lastSeenAt: new Date(at) };
  const sealed = { name: seal('name', name), nationalId: seal('national_id', nationalId) };
  await em.insert(GovernmentIdentity, { id, issuer: 'test', subject: id, ...sealed, ...seen });
  const attemptId = randomUUID();
  const send = (event: object) =>
    advance(services.flows, {
      machine: 'teacher-real-name',
      subject,
      event: { ...event, at } as TeacherEvent,
      actor: { kind: 'system', id: null },
    });
  await send({ type: 'SIGN_IN', credentialsAccepted: true, knownDevice: true });
  await send({ type: 'GO_TO_GOVERNMENT', attemptId });
  const { accepted } = await send({ type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId: id } });
  if (!accepted) throw new Error('the real name was not proved');
}
