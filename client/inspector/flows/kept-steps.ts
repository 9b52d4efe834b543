import type { WhatIfStep } from '../../administration/graphql/generated/graphql.js';

export type Step = WhatIfStep;

interface Kept {
  readonly owner: string;
  readonly steps: readonly Step[];
}

const keyOf = (origin: string) => `what-if ${origin}`;

/** The steps that were taken from somewhere in this tab, by the same person: they survive a reload. */
export function keptSteps(origin: string, owner: string): readonly Step[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(origin)) ?? 'null') as Kept | null;
    return kept !== null && kept.owner === owner && Array.isArray(kept.steps) ? kept.steps : [];
  } catch {
    return [];
  }
}

export function keepSteps(origin: string, owner: string, steps: readonly Step[]): void {
  try {
    if (steps.length === 0) sessionStorage.removeItem(keyOf(origin));
    else sessionStorage.setItem(keyOf(origin), JSON.stringify({ owner, steps } satisfies Kept));
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
}
