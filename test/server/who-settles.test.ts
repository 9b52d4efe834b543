import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStaff, type Assigned } from '../../server/accounts/add-staff.js';
import { findAccount } from '../../server/accounts/find-account.js';
import { Bureau } from '../../server/database/entities/bureau.js';
import { RoleAssignment } from '../../server/database/entities/role-assignment.js';
import { School } from '../../server/database/entities/school.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { areInCharge } from '../../server/rights/charge.js';
import { whoSettles } from '../../server/rights/who-settles.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal(1, { DEMONSTRATION: 'schools' });
});
afterAll(() => portal.close());

test('whoever is told to be asked is in charge, nobody lower is, and the support only where nobody is', async () => {
  const { services } = portal.servers[0]!.composition;
  const em = services.em.fork();
  const schools = await em.find(
    School,
    { code: { $in: ['140105-01', '140106-01', '140106-02'] } },
    { orderBy: { code: 'asc' } },
  );
  const [b1, a1, a2] = schools.map(({ id }) => id) as [string, string, string];
  const names = new Map<string, string>([
    ...schools.map(({ id, name }) => [id, name] as const),
    ...(await em.find(Bureau, {})).map(({ code, name }) => [code, name] as const),
  ]);
  let people = 0;
  async function add(...assigned: [Assigned, ...Assigned[]]): Promise<string> {
    const nationalId = demonstrationId(800_000 + people++);
    await addStaff(services, [{ nationalId, name: '某某', passwordHash: 'of nobody', assigned }]);
    return (await findAccount(services.em.fork(), services.personalData, nationalId))!.id;
  }
  // Those who could settle, the lowest first.
  const places = [a1, a2, b1, '140105', '140106', '140100', '140000'];
  const settlers = new Map<string, string>();
  for (const place of places)
    settlers.set(
      place,
      await add(
        place.length > 6
          ? { role: 'schoolAdministrator', school: place }
          : { role: 'bureauAdministrator', bureau: place },
      ),
    );

  const posts: Assigned[] = [
    { role: 'teacher', school: a1 },
    { role: 'registrar', school: a2 },
    { role: 'teacher', school: b1 },
    { role: 'schoolAdministrator', school: a1 },
    { role: 'bureauAdministrator', bureau: '140106' },
    { role: 'bureauAdministrator', bureau: '140100' },
    { role: 'bureauAdministrator', bureau: '140000' },
    { role: 'developer' },
  ];
  const combinations = posts.flatMap((one, index) => [[one], ...posts.slice(index + 1).map((other) => [one, other])]);
  expect(combinations).toHaveLength(36);
  for (const combination of combinations) {
    const id = await add(...(combination as [Assigned, ...Assigned[]]));
    const assigned = await services.em.fork().find(RoleAssignment, { account: id });
    const { who, where } = await whoSettles(services.em.fork(), assigned);
    const inCharge: string[] = [];
    for (const place of places)
      if ((await areInCharge(services.em.fork(), settlers.get(place)!, [id], 'settleConflicts')).has(id))
        inCharge.push(place);
    const about = JSON.stringify(combination);
    expect([about, where]).toEqual([about, inCharge[0] === undefined ? null : names.get(inCharge[0])]);
    const kind =
      inCharge[0] === undefined ? 'SUPPORT' : inCharge[0].length > 6 ? 'SCHOOL_ADMINISTRATOR' : 'BUREAU_ADMINISTRATOR';
    expect([about, who]).toEqual([about, kind]);
  }
});
