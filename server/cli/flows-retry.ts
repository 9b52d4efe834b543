import { writeEntry } from '../audit/write-entry.js';
import type { Services } from '../services.js';
import type { FlowsArguments } from './flows-arguments.js';

type Say = (line: string) => void;

/**
 * `npm run flows -- retry`: says which effects were given up, and with `--confirm` has them tried again. Each looks at what is
 * so by then: a code that has expired is not sent, and an older password replaces no newer one.
 */
export async function retry(services: Services, { confirm }: FlowsArguments, say: Say): Promise<number> {
  const givenUp = await services.effectJobs.givenUpEffects();
  if (givenUp.length === 0) {
    say('没有放弃的外部操作。');
    return 0;
  }
  for (const { type, number } of givenUp) say(`${type}：${number} 个`);
  if (!confirm) {
    say('没有改动。原因排除以后，加 --confirm 再做一次。');
    return 0;
  }
  const retried = await services.effectJobs.retryGivenUp();
  const entry = { at: services.clock.now(), actor: null, action: 'effects.retry', subject: null } as const;
  await services.em
    .fork()
    .transactional((tx) => writeEntry(tx, services.personalData, { ...entry, details: { retried } }));
  say(`${retried} 个已交给正在运行的服务器再做。`);
  return 0;
}
