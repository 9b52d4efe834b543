import { initialPassword } from '../../machines/rules/national-id.js';
import { addStaff } from '../accounts/add-staff.js';
import { addStudents, classIdsOf, classKey, type NewStudent } from '../accounts/add-students.js';
import type { Demonstration } from '../config.js';
import { Account } from '../database/entities/account.js';
import { Bureau } from '../database/entities/bureau.js';
import { School } from '../database/entities/school.js';
import { newId } from '../database/ids.js';
import { oneAtATime } from '../database/one-at-a-time.js';
import { searchTextOf } from '../schools/search-text.js';
import type { Services } from '../services.js';
import { demonstrationBureaus } from './bureaus.js';
import { seededRandom } from './random.js';
import { demonstrationSchools, sampleSchoolCode } from './schools.js';
import { demonstrationStaff, staffPassword } from './staff.js';
import { demonstrationStudent } from './students.js';

/** An account that somebody can try. */
export interface DemonstrationAccount {
  readonly what: string;
  readonly account: string;
  readonly password: string;
  readonly note: string;
}

type LoadServices = Pick<Services, 'em' | 'personalData' | 'passwords' | 'clock' | 'studentPolicy' | 'teacherPolicy'>;

/** The official instructions' own sample. Its check digit is wrong, which is a warning and no more. */
const sample = { nationalId: '14010119110101001X', name: '王演示', unifiedNumber: '82700040' };
const sampleClass = { grade: '高一', className: '1 班' };
const studentCount = 4_000;
const classesPerSchool = 4;

/** Loads the demonstration data where there is none yet, and says which accounts can be tried. */
export function loadDemonstration(
  services: LoadServices,
  extent: Demonstration,
): Promise<readonly DemonstrationAccount[]> {
  return oneAtATime(services.em, 'demonstration', () => loadWhatIsMissing(services, extent));
}

async function loadWhatIsMissing(
  services: LoadServices,
  extent: Demonstration,
): Promise<readonly DemonstrationAccount[]> {
  if (extent === 'schools') {
    await loadSchools(services);
    return [];
  }
  const em = services.em.fork();
  const sampleIndex = services.personalData.index('national-id', sample.nationalId);
  if ((await em.count(Account, { nationalIdIndex: sampleIndex })) === 0) await load(services);
  const school = await em.findOneOrFail(School, { code: sampleSchoolCode });
  await addStaffOf(services, school.id);
  return [
    {
      what: `学生 student（${sample.name}，${school.name}）`,
      account: sample.nationalId,
      password: initialPassword(sample.nationalId),
      note: `起初锁定 locked at first; 解锁 unlock: npm run account -- unlock --student ${sample.nationalId}`,
    },
    {
      what: '教师 teacher（乔安宁；其他 others 82700012–82700019）',
      account: '82700011',
      password: staffPassword,
      note: '可以登录 ready to sign in; 实名认证在政务服务平台 the real name is proved at the government platform',
    },
    {
      what: '学校管理员 school administrator（李演示）',
      account: '82700001',
      password: staffPassword,
      note: '可以登录 ready to sign in; 实名认证后处理申请 decides about conflicts once the real name is proved',
    },
  ];
}

async function load(services: LoadServices): Promise<void> {
  const schools = await loadSchools(services);
  const home = schools.find(({ code }) => code === sampleSchoolCode);
  if (home === undefined) throw new Error(`there is no demonstration school ${sampleSchoolCode}`);
  const random = seededRandom(1);
  const students = Array.from({ length: studentCount }, (_, index): NewStudent => {
    const school = schools[index % schools.length] as (typeof schools)[number];
    const className = `${(Math.floor(index / schools.length) % classesPerSchool) + 1} 班`;
    return { ...demonstrationStudent(random, index), school: school.id, grade: '高一', className };
  });
  // The sample comes last: it is what says that everything is there.
  await addStudents(services, students);
  await addStudents(services, [{ ...sample, school: home.id, ...sampleClass }]);
}

async function loadSchools({ em }: LoadServices): Promise<{ id: string; code: string }[]> {
  const fork = em.fork();
  const bureaus = demonstrationBureaus();
  const schools = demonstrationSchools(bureaus).map((school) => ({
    ...school,
    id: newId(),
    searchText: searchTextOf(school.name),
    announcedPasswordHash: null,
  }));
  await fork.upsertMany(Bureau, bureaus, { onConflictAction: 'ignore' });
  await fork.upsertMany(School, schools, { onConflictFields: ['code'], onConflictAction: 'ignore' });
  return fork.fork().find(School, {}, { fields: ['id', 'code'], orderBy: { code: 'asc' } });
}

/** Those who are missing: a database of an older version lacks some. */
async function addStaffOf(services: LoadServices, home: string): Promise<void> {
  const em = services.em.fork();
  const { bureau } = await em.findOneOrFail(School, home);
  const classes = await classIdsOf(em, [{ school: home, ...sampleClass }]);
  const schoolClass = classes.get(classKey({ school: home, ...sampleClass })) as string;
  const staff = demonstrationStaff({ school: home, county: bureau, schoolClass });
  const unifiedNumber = { $in: staff.map((person) => person.unifiedNumber) };
  const known = new Set((await em.find(Account, { unifiedNumber })).map((account) => account.unifiedNumber));
  const missing = staff.filter((person) => !known.has(person.unifiedNumber));
  if (missing.length === 0) return;
  // Invented people may share one: it is in the documentation.
  const passwordHash = await services.passwords.hash(staffPassword);
  const chosen = { passwordChangedAt: new Date(services.clock.now()) };
  await addStaff(
    services,
    missing.map((person) => ({ ...person, passwordHash })),
    // Nobody else gave it to them: they are not asked for another one.
    async (tx, account) => void (await tx.nativeUpdate(Account, account, chosen)),
  );
}
