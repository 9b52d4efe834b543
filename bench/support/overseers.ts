import { randomUUID } from 'node:crypto';
import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { Account } from '../../server/database/entities/account.js';
import { GovernmentIdentity } from '../../server/database/entities/government.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { advance } from '../../server/flows/advance.js';
import type { Services } from '../../server/services.js';

/** Makes somebody with a role whose real name is proved, as the government platform would. @returns the account's id */
export async function addOverseer(services: Services, number: number, assigned: Assigned): Promise<string> {
  const nationalId = demonstrationId(980_000 + number);
  await addStaff(services, [{ nationalId, name: '测量员', passwordHash: '-', assigned: [assigned] }]);
  const nationalIdIndex = services.personalData.index('national-id', nationalId);
  const { id } = await services.em.fork().findOneOrFail(Account, { nationalIdIndex });
  const identityId = randomUUID();
  const seen = { firstSeenAt: new Date(services.clock.now()), lastSeenAt: new Date(services.clock.now()) };
  const sealed = { name: Buffer.alloc(32), nationalId: Buffer.alloc(48) };
  await services.em
    .fork()
    .insert(GovernmentIdentity, { id: identityId, issuer: 'bench', subject: id, ...sealed, ...seen });
  const attemptId = randomUUID();
  for (const event of [
    { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false },
    { type: 'GO_TO_GOVERNMENT', attemptId },
    { type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId } },
  ]) {
    const { accepted } = await advance(services.flows, {
      machine: 'teacher-real-name',
      subject: id,
      event: { ...event, at: services.clock.now() } as never,
      actor: { kind: 'system', id: null },
    });
    if (!accepted) throw new Error(`${event.type} was refused`);
  }
  return id;
}
