import type { RealNamePlace } from '../graphql/generated/graphql.js';

/** What a place of the guidance says; which buttons it has is the same in every language, and stands in `guides.ts`. */
export interface PlaceText {
  /** Where one is. */
  readonly title: string;
  /** Why one is here. */
  readonly lead: string;
  /** What to do now, one after the other; … */
  readonly steps?: readonly [string, ...string[]];
  /** …or what can be done or is needed, in no order. */
  readonly points?: readonly [string, ...string[]];
  /** What to know before: what it costs, and whom it concerns. */
  readonly mind?: readonly [string, ...string[]];
  /** How to come back, and what happens by itself. */
  readonly after?: string;
}

/** Closed: a language that lacks a place does not compile. */
export type GuidanceTexts = Readonly<Record<RealNamePlace, PlaceText>>;
