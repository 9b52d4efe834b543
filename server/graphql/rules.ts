import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
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

export const httpRules = [oneOperation, oneMutationField];
export const socketRules = [oneOperation, subscriptionsOnly];

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
