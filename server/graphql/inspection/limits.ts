import { GraphQLError } from 'graphql';

const mostLines = 100;
const longestText = 100;
const mostSteps = 100;
const largestPayload = 4 * 1024;

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** @throws GraphQLError for a number that is out of bounds, naming them */
export function checkedBetween(name: string, value: number, least: number, most: number): number {
  return value < least || value > most ? refuse(`${name} must be ${least} to ${most}`) : value;
}

export function checkedPage(first: number): number {
  return checkedBetween('first', first, 1, mostLines);
}

/** A text of a filter; empty is none. */
export function checkedText(name: string, text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null;
  return text.length > longestText ? refuse(`${name} must have at most ${longestText} characters`) : text.trim();
}

interface Step {
  readonly event?: string | null;
  readonly payload?: unknown;
}

/** @throws GraphQLError for more steps, or a larger payload, than one may send */
export function checkedSteps<S extends Step>(steps: readonly S[]): readonly S[] {
  if (steps.length > mostSteps) refuse(`steps must be at most ${mostSteps}`);
  for (const [index, { payload }] of steps.entries())
    if (payload != null && Buffer.byteLength(JSON.stringify(payload)) > largestPayload)
      refuse(`the payload of step ${index} must have at most ${largestPayload} bytes`);
  return steps;
}
