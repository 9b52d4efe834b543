import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type ValidationRule,
} from 'graphql';

/** What our own pages ask for, as hashes of their documents. Production knows nothing else (G3). */
export type KnownOperations = ReadonlySet<string>;

/**
 * The operations of documents that share their fragments.
 *
 * @param texts of `.graphql` files
 */
export function operationsIn(texts: readonly string[]): readonly string[] {
  const { definitions } = parse(texts.join('\n'));
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => hashOf({ kind: Kind.DOCUMENT, definitions: withFragments(operation, fragments) }));
}

/** Refuses what none of our pages asks for, by name or not. */
export function knownOnly(known: KnownOperations): ValidationRule {
  return (context) => ({
    Document(document) {
      if (!known.has(hashOf(document))) context.reportError(new GraphQLError('The operation is not known.'));
    },
  });
}

/** The same for whatever asks for the same: blanks, the order of fragments and `__typename` make no difference. */
function hashOf(document: DocumentNode): string {
  const bare = visit(document, {
    SelectionSet(set) {
      const selections = set.selections.filter(
        (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename' || selection.alias,
      );
      return selections.length === 0 ? undefined : { ...set, selections };
    },
  });
  const parts = bare.definitions.map((definition) => print(definition)).toSorted();
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

function withFragments(
  operation: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly DefinitionNode[] {
  const needed = new Set<DefinitionNode>([operation]);
  // A set may grow while it is gone through: what a fragment spreads comes after it.
  for (const definition of needed)
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment !== undefined) needed.add(fragment);
      },
    });
  return [...needed];
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
