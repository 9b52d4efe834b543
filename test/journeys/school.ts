import { join } from 'node:path';
import { correction } from './school/correction.js';
import { afterwards } from './school/afterwards.js';
import { roster } from './school/roster.js';
import { SchoolJourney } from './school/school-journey.js';
import { staff } from './school/staff.js';
import { students } from './school/students.js';
import { unlocking } from './school/unlocking.js';
import { World } from './world.js';
import { walk } from './walk.js';

/**
 * `npm run journey -- school`: the built product over HTTP, from a school without a single account to 3,000 unlocked
 * students (or as many as are named behind it), forty of them on the evaluation platform and three stuck ones freed, by the school's own people.
 */
await walk({
  name: 'school journey',
  steps: [...staff, ...roster, ...unlocking, ...students, ...correction, ...afterwards],
  async begin({ databaseUrl, directory }) {
    const world = await World.start(databaseUrl, directory, {
      DEMONSTRATION: 'schools',
      AUDIT_ANCHOR_FILE: join(directory, 'audit-anchors.jsonl'),
    });
    return { world: new SchoolJourney(world), end: () => world.close() };
  },
});
