import type { HelpTopic } from './topics.js';

/** Written by `npm run storyboard`: of which machine and state the picture beside an answer is. */
export const topicPictures: Readonly<Partial<Record<HelpTopic, readonly [machine: string, state: string]>>> = {};
