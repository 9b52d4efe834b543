import type { HelpTopic } from './topics.js';

/** A paragraph, steps to take one after the other, the way to a page of ours, or something that the portal is told by its settings. */
export type AnswerBlock =
  | string
  | { readonly steps: readonly [string, string, ...string[]] }
  | { readonly to: string; readonly text: string }
  | { readonly told: 'officialAddresses' };

/** What is asked, what to do, and by which other words people look for it. */
export interface TopicText {
  readonly question: string;
  readonly answer: readonly [AnswerBlock, ...AnswerBlock[]];
  readonly keywords: string;
}

/** Closed: a language that lacks a topic does not compile. */
export type TopicTexts = Readonly<Record<HelpTopic, TopicText>>;

/** Everything that an answer says by itself, as one text. */
export function wordsOf(answer: readonly AnswerBlock[]): string {
  return answer
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');
}

function textOf(block: AnswerBlock): string {
  if (typeof block === 'string') return block;
  if ('steps' in block) return block.steps.join('\n');
  return 'to' in block ? block.text : '';
}
