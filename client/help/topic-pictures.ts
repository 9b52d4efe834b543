import type { HelpTopic } from './topics.js';

export type TopicPicture = readonly [machine: string, state: string];

/** Written by `npm run storyboard`: of which machine and state the picture beside an answer is. */
export const topicPictures: Readonly<Partial<Record<HelpTopic, TopicPicture>>> = {};
