import type { Bureau as StoredBureau } from '../../database/entities/bureau.js';
import type { School as StoredSchool } from '../../database/entities/school.js';
import type { Bureau, School } from './types.js';

export function viewBureau({ code, name, level }: StoredBureau): Bureau {
  return { id: code, code, name, level: level.toUpperCase() as Uppercase<typeof level> };
}

export function viewSchool({ id, name, bureau }: Pick<StoredSchool, 'id' | 'name' | 'bureau'>): School {
  return { id, name, bureau };
}
