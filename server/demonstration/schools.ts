import type { Bureau } from '../database/entities/bureau.js';

/** One invented school on a real county. */
export interface DemonstrationSchool {
  /** `140106-01` */
  readonly code: string;
  readonly name: string;
  readonly bureau: string;
}

/** 太原市迎泽区, where the sample student's school is. */
const sampleCounty = '140106';
export const sampleSchoolCode = `${sampleCounty}-01`;

/** Invented senior high schools, marked 演示数据: one in each county, three in the districts of a city. */
export function demonstrationSchools(bureaus: readonly Bureau[]): DemonstrationSchool[] {
  return bureaus
    .filter(({ level }) => level === 'county')
    .flatMap(({ code, name }) => {
      const kinds = name.endsWith('区') ? ['第一中学', '第二中学', '实验中学'] : ['第一中学'];
      return kinds.map((kind, index) => ({
        code: `${code}-${String(index + 1).padStart(2, '0')}`,
        name: `${name}演示${kind}（演示数据）`,
        bureau: code,
      }));
    });
}
