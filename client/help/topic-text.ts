import type { HelpTopic } from './topics.js';

/** A paragraph, steps to take one after the other, or the way to a page of ours. */
export type AnswerBlock =
  string | { readonly steps: readonly [string, string, ...string[]] } | { readonly to: string; readonly text: string };

/** What is asked, what to do, and by which other words people look for it. */
export interface TopicText {
  readonly question: string;
  readonly answer: readonly [AnswerBlock, ...AnswerBlock[]];
  readonly keywords: string;
}

/** Closed: a language that lacks a topic does not compile. */
export type TopicTexts = Readonly<Record<HelpTopic, TopicText>>;

/** Everything that an answer says, as one text. */
export function wordsOf(answer: readonly AnswerBlock[]): string {
  return answer
    .map((block) => (typeof block === 'string' ? block : 'steps' in block ? block.steps.join('\n') : block.text))
    .join('\n');
}
