import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Storyboard } from '../../client/storyboard/manifest.js';
import { picturesOfTopics } from './pictures-of-topics.js';

const file = fileURLToPath(new URL('../../client/help/topic-pictures.ts', import.meta.url));

const head = `import type { HelpTopic } from './topics.js';

export type TopicPicture = readonly [machine: string, state: string];

/** Written by \`npm run storyboard\`: of which machine and state the picture beside an answer is. */
export const topicPictures: Readonly<Partial<Record<HelpTopic, TopicPicture>>> = `;

/** Writes down which picture help shows beside which answer. */
export async function writeHelpPictures(storyboard: Storyboard): Promise<void> {
  const code = `${head}${JSON.stringify(picturesOfTopics(storyboard))};\n`;
  const options = await resolveConfig(file);
  await writeFile(file, await format(code, { ...options, parser: 'typescript' }));
}
