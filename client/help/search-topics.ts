import { wordsOf, type TopicText, type TopicTexts } from './topic-text.js';
import { helpTopics, type HelpTopic } from './topics.js';

/** Where a word was found: the lower, the better. */
const inQuestion = 0;
const inKeywords = 1;
const inAnswer = 2;
const inCharacters = 3;

/**
 * The topics that hold every word that was typed, in any order, best first. Chinese is typed without blanks: of a word
 * that stands nowhere (密码忘了), it is enough that question and keywords have all its characters.
 */
export function searchTopics(typed: string, texts: TopicTexts): readonly HelpTopic[] {
  const words = comparable(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return helpTopics
    .map((topic) => ({ topic, rank: rankOf(words, texts[topic]) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ topic }) => topic);
}

function rankOf(words: readonly string[], { question, keywords, answer }: TopicText): number {
  const places = [question, keywords, wordsOf(answer)].map(comparable);
  const ranks = words.map((word) => {
    const place = places.findIndex((text) => text.includes(word));
    if (place >= 0) return [inQuestion, inKeywords, inAnswer][place] as number;
    const [asked = '', others = ''] = places;
    return isChinese(word) && [...word].every((character) => (asked + others).includes(character))
      ? inCharacters
      : Infinity;
  });
  return ranks.reduce((sum, rank) => sum + rank, 0);
}

function isChinese(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word);
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
