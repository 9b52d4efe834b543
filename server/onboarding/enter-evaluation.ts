import type { Issue } from '../../machines/rules/issue.js';
import type { Services } from '../services.js';
import { askOnce, transition, type Asked } from './transition.js';

/** 高中综评专用入口: goes to the evaluation platform through the portal, which needs no waiting. */
export function enterEvaluation(services: Pick<Services, 'em' | 'flows'>, asked: Asked): Promise<Issue[]> {
  return askOnce(services, asked, () => transition(services, asked, { type: 'ENTER_EVALUATION', at: asked.at }));
}
