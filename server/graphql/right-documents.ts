import {
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { mostTokens } from './rules.js';

/** Pages ask for a handful. */
const mostKept = 50;

/**
 * Parses and judges what is asked for. What is right is kept by its text, as thousands ask for the same; what is wrong is
 * looked at anew each time.
 *
 * @returns a function that throws GraphQLError for what is no document
 */
export function rightDocuments(
  schema: GraphQLSchema,
  rules: readonly ValidationRule[],
): (text: string) => DocumentNode | readonly GraphQLError[] {
  const kept = new Map<string, DocumentNode>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const document = parse(text, { maxTokens: mostTokens });
    const faults = validate(schema, document, rules);
    if (faults.length > 0) return faults;
    // Somebody who asks for ever other things costs others no more than that they are looked at again.
    if (kept.size === mostKept) kept.clear();
    kept.set(text, document);
    return document;
  };
}
