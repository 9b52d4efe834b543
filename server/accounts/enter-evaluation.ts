import type { Issue } from '../../machines/rules/issue.js';
import { machineOfAccount } from './machine-of-account.js';
import { askOnce, sendOwn, type Asked } from './own-flow.js';
import type { Services } from '../services.js';

/** 高中综评专用入口: goes to the evaluation platform through the portal, which needs no waiting. Students and staff alike. */
export async function enterEvaluation(services: Pick<Services, 'em' | 'flows'>, asked: Asked): Promise<Issue[]> {
  const own = await machineOfAccount(services.em.fork(), asked.session.account);
  return askOnce(services, own.machine, asked, async () => {
    const { issues } = await sendOwn(services, own, asked, {
      type: 'ENTER_EVALUATION',
      at: asked.at,
      through: 'entrance',
    });
    return [...issues];
  });
}
