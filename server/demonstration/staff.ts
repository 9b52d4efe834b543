import type { Assigned } from '../accounts/add-staff.js';

/** What everybody of the demonstration's staff signs in with here; the government platform has passwords of its own. */
export const staffPassword = 'Yanshi#2026';

interface Places {
  readonly school: string;
  readonly county: string;
  readonly schoolClass: string;
}

/** The invented staff of the sample school and what is above it, one for each way that a real name is proved. */
export function demonstrationStaff({ school, county, schoolClass }: Places) {
  const teacher: Assigned = { role: 'teacher', school };
  const person = (unifiedNumber: string, name: string, nationalId: string, ...assigned: [Assigned, ...Assigned[]]) => {
    return { unifiedNumber, name, nationalId, assigned };
  };
  return [
    person('82700001', '李演示', '149901197501010201', { role: 'schoolAdministrator', school }),
    person('82700002', '孟县局', '149901197202020202', { role: 'bureauAdministrator', bureau: county }),
    person('82700003', '开发演示', '149901199003030203', { role: 'developer' }),
    // The same people as at the stand-in of the government platform: each meets what their purpose there says.
    person('82700011', '乔安宁', '149901198001010015', teacher),
    person('82700012', '贺知新', '149901198503120024', { role: 'classTeacher', school, schoolClass }, teacher),
    person('82700013', '丁若华', '149901198207080047', teacher),
    person('82700014', '白思源', '149901198811230052', { role: 'registrar', school }),
    person('82700015', '康文远', '149901197606060061', teacher),
    person('82700016', '常乐山', '149901199002280079', teacher),
    person('82700018', '苏明澈', '149901198709090114', teacher),
    person('82700019', '叶知秋', '149901199401180123', teacher),
    // Whose identity somebody else signs in with.
    person('82700017', '曹问渠', '149901199109090088', teacher),
  ];
}
