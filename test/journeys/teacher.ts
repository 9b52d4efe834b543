import { conflicts } from './teacher/conflicts.js';
import { duplicates } from './teacher/duplicates.js';
import { signingIn } from './teacher/signing-in.js';
import { World } from './world.js';
import { walk } from './walk.js';

/**
 * `npm run journey -- teacher`: every way of the official instructions by which teachers and administrators prove their
 * real name, over HTTP against the stand-in of the government platform, of which the product knows an issuer's address
 * and nothing else: what that platform does not tell, the teacher says. What pictures show is known, as in the student's.
 */
await walk({
  name: 'teacher journeys',
  steps: [...signingIn, ...duplicates, ...conflicts],
  of: 'branches',
  async begin({ databaseUrl, directory }) {
    const world = await World.start(databaseUrl, directory);
    return { world, end: () => world.close() };
  },
});
