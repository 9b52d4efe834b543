import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { defaultTeacherPolicy } from '../../machines/teacher-real-name/setup.js';
import { nationalIdOf, staffPassword } from './credentials.js';
import { staffPast, writePast } from './prologue.js';
import { simulatedHasher } from './ports.js';
import type { Employed } from './people/teacher.js';
import type { World } from './world.js';

/** Somebody of the staff; where `proved`, whose real name was proved the day before. */
export async function employ(
  world: World,
  label: string,
  person: number,
  assigned: readonly [Assigned, ...Assigned[]],
  proved: boolean,
): Promise<Employed> {
  const [server] = world.stage.servers;
  const { services } = server.composition;
  const who = { label, name: '贺知新', nationalId: nationalIdOf(world.seed, person) };
  const passwordHash = await simulatedHasher.hash(staffPassword);
  const added = await world.attempt(server, () =>
    addStaff({ ...services, teacherPolicy: defaultTeacherPolicy }, [{ ...who, passwordHash, assigned }]),
  );
  if (!added.ok) throw new Error('nobody could be employed');
  const [row] = await world.stage.query<{ id: string }>('select id from account where unified_number = $1', [
    added.value[0],
  ]);
  const id = row?.id ?? '';
  if (proved) {
    const [identity] = await world.stage.query<{ id: string }>(
      `insert into government_identity (id, issuer, subject, name, national_id, account_id, tied_at, first_seen_at, last_seen_at)
       values (gen_random_uuid(), 'simulated', $1::text, '', '', $1::text::uuid, $2, $2, $2) returning id`,
      [id, new Date(world.began)],
    );
    await writePast(world, 'teacher-real-name', id, defaultTeacherPolicy, staffPast(identity?.id ?? ''));
    await world.stage.query(
      'insert into evaluation_credential (account_id, password_hash, revision, changed_at) values ($1, $2, 4, $3)',
      [id, passwordHash, new Date(world.began)],
    );
  }
  world.expect(id);
  return { ...who, id };
}
