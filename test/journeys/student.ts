import { startServerProcess } from '../support/server-process.js';
import { firstLogin } from './student/first-login.js';
import { evaluationSteps } from './student/evaluation.js';
import { goingWrong } from './student/going-wrong.js';
import { StudentJourney } from './student/student-journey.js';
import { phoneSteps } from './student/phone.js';
import { walk } from './walk.js';

/**
 * `npm run journey -- student`: the built product over HTTP, from an empty database to students on the evaluation
 * platform, and what happens when it goes wrong. One part is not the product's: what a captcha shows is known, since its
 * picture is made not to be read by programs.
 */
await walk({
  name: 'student journey',
  steps: [...firstLogin, ...evaluationSteps, ...goingWrong, ...phoneSteps],
  async begin({ databaseUrl, directory }) {
    const server = await startServerProcess(databaseUrl, directory, { DEMONSTRATION: 'schools' });
    return { world: new StudentJourney(server), end: () => server.kill() };
  },
});
