import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * A mutation does one thing. Fifteen aliases of `signIn` would be fifteen passwords for one request's price (G1), so
 * the limits count operations because an operation is all that a document can hold.
 */
export function oneMutationField(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.MUTATION) return;
      if (countFields(context, operation.selectionSet, new Set()) > 1) {
        context.reportError(new GraphQLError('A mutation holds one field.', { nodes: operation }));
      }
    },
  };
}

/** A document holds one operation, so that nothing waits in it to be named in another request. */
export function oneOperation(context: ValidationContext): ASTVisitor {
  return {
    Document({ definitions }) {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length > 1)
        context.reportError(new GraphQLError('A document holds one operation.', { nodes: operations[1] }));
    },
  };
}

/** Sockets are for what changes; everything else goes over HTTP, where cookies can be set. */
export function subscriptionsOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
        context.reportError(new GraphQLError('Only subscriptions go over a socket.', { nodes: operation }));
      }
    },
  };
}

const mostFields = 250;
const mostTimes = 3;
const deepest = 15;

/**
 * A document asks for a bounded amount: so many fields in all, fragments counted each time that they are spread, none
 * of them more than a few times in one place under other names, none too deep. Twenty aliases of a tree would
 * otherwise be twenty trees.
 */
export function modestSize(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      let fields = 0;
      const isModest = (set: SelectionSetNode, depth: number): boolean => {
        const keys = new Map<string, Set<string>>();
        for (const { name, alias, selectionSet } of fieldsOf(context, set)) {
          fields += 1;
          const ofName = keys.get(name.value) ?? new Set();
          keys.set(name.value, ofName.add(alias?.value ?? name.value));
          if (fields > mostFields || ofName.size > mostTimes || depth > deepest) return false;
          if (selectionSet && !isModest(selectionSet, depth + 1)) return false;
        }
        return true;
      };
      if (!isModest(operation.selectionSet, 1))
        context.reportError(new GraphQLError('The document asks for too much at once.', { nodes: operation }));
    },
  };
}

/** The fields of a selection, those of its fragments among them. One after the other: there may be far too many. */
function* fieldsOf(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  within: ReadonlySet<string> = new Set(),
): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(context, selection.selectionSet, within);
    else if (!within.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      if (fragment) yield* fieldsOf(context, fragment.selectionSet, new Set([...within, fragment.name.value]));
    }
  }
}

export const httpRules = [oneOperation, oneMutationField, modestSize];
export const socketRules = [oneOperation, subscriptionsOnly, modestSize];

function countFields(context: ValidationContext, { selections }: SelectionSetNode, seen: Set<string>): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(context, selection.selectionSet, seen);
    else if (!seen.has(selection.name.value)) {
      // A fragment that is spread twice merges into one; one that spreads itself is refused by another rule.
      seen.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += countFields(context, fragment.selectionSet, seen);
    }
  }
  return count;
}
