import type { Issue } from '../../machines/rules/issue.js';
import type { Services } from '../services.js';
import { askOnce, transition, type Asked } from './transition.js';

/** Goes on without a phone; one can be bound later. */
export function skipPhone(services: Pick<Services, 'em' | 'flows'>, asked: Asked): Promise<Issue[]> {
  return askOnce(services, asked, () => transition(services, asked, { type: 'SKIP_PHONE', at: asked.at }));
}
