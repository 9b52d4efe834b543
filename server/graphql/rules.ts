import {
  getNamedType,
  GraphQLError,
  isObjectType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type GraphQLNamedType,
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
function subscriptionsOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
        context.reportError(new GraphQLError('Only subscriptions go over a socket.', { nodes: operation }));
      }
    },
  };
}

/** And only there: asked for over HTTP, one would be a field like any other, of an event that there has not been. */
export function noSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('Subscriptions go over a socket.', { nodes: operation }));
    },
  };
}

/** Words and signs of a document; the longest of our pages has a few hundred. Parsing stops there. */
export const mostTokens = 2_000;

const mostFields = 250;
const mostTimes = 3;
const deepest = 15;

/**
 * A document asks for a bounded amount: so many fields in all, fragments counted each time that they are spread, none
 * of them more than a few times in one place under other names, none too deep; twenty aliases of a tree would otherwise be
 * twenty trees. What comes page by page (`first`) is asked for on its own, not for each line of another page: a hundred
 * pages of a hundred lines are one short document.
 */
export function modestSize(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      let fields = 0;
      const isModest = (parent: Parent, set: SelectionSetNode, depth: number, isInPage: boolean): boolean => {
        const keys = new Map<string, Set<string>>();
        for (const { field, type } of fieldsOf(context, parent, set)) {
          const { name, alias, selectionSet } = field;
          fields += 1;
          const ofName = keys.get(name.value) ?? new Set();
          keys.set(name.value, ofName.add(alias?.value ?? name.value));
          if (fields > mostFields || ofName.size > mostTimes || depth > deepest) return false;
          if (selectionSet === undefined) continue;
          const definition = isObjectType(type) ? type.getFields()[name.value] : undefined;
          const isPage = definition?.args.some((argument) => argument.name === 'first') ?? false;
          if (isPage && isInPage) return false;
          const below = definition && getNamedType(definition.type);
          if (!isModest(below, selectionSet, depth + 1, isPage || isInPage)) return false;
        }
        return true;
      };
      const root = context.getSchema().getRootType(operation.operation) ?? undefined;
      if (!isModest(root, operation.selectionSet, 1, false))
        context.reportError(new GraphQLError('The document asks for too much at once.', { nodes: operation }));
    },
  };
}

/** `undefined` where a document names what there is not: another rule says so. */
type Parent = GraphQLNamedType | undefined;

/**
 * The fields of a selection, those of its fragments among them, each with the type that it is a field of. One after the
 * other: there may be far too many.
 */
function* fieldsOf(
  context: ValidationContext,
  parent: Parent,
  { selections }: SelectionSetNode,
  within: ReadonlySet<string> = new Set(),
): Generator<{ readonly field: FieldNode; readonly type: Parent }> {
  const typeOf = (name: string | undefined) => (name === undefined ? parent : context.getSchema().getType(name));
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield { field: selection, type: parent };
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      yield* fieldsOf(context, typeOf(selection.typeCondition?.name.value), selection.selectionSet, within);
    else if (!within.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      const seen = new Set([...within, selection.name.value]);
      if (fragment) yield* fieldsOf(context, typeOf(fragment.typeCondition.name.value), fragment.selectionSet, seen);
    }
  }
}

export const httpRules = [oneOperation, noSubscriptions, oneMutationField, modestSize];
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
