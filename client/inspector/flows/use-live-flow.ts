import { print } from 'graphql';
import { shallowRef, type ShallowRef } from 'vue';
import {
  InspectedFlowChangedDocument,
  InspectedFlowDocument,
  type InspectedFlowChangedSubscription,
  type InspectedFlowChangedSubscriptionVariables,
  type InspectedFlowFieldsFragment,
} from '../../administration/graphql/generated/graphql.js';
import type { TypedDocumentString } from '../../graphql/generated/graphql.js';
import { useSubscription } from '../../graphql/use-subscription.js';
import type { Reading } from '../../administration/use-reading.js';
import { useInspecting } from '../use-inspecting.js';

export type LiveFlow = InspectedFlowFieldsFragment;

export interface FollowedFlow extends Reading<{ readonly flow: LiveFlow | null }> {
  /** Whether changes are heard as they happen; where not, it is looked at every now and then. */
  readonly isFollowing: ShallowRef<boolean>;
}

/** As the socket carries it: a text. */
const changes = { toString: () => print(InspectedFlowChangedDocument) } as TypedDocumentString<
  InspectedFlowChangedSubscription,
  InspectedFlowChangedSubscriptionVariables
>;

/** A flow as it stands, lit within a second after each change (D3). `flow` is `null` where there is none. */
export function useLiveFlow(id: string): FollowedFlow {
  const isFollowing = shallowRef(false);
  let isBroken = false;

  // Tries of effects change without the flow: it is looked at every now and then in any case.
  const reading = useInspecting<{ readonly flow: LiveFlow | null }>(async (client) => {
    const { data } = await client.query({
      query: InspectedFlowDocument,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    if (isBroken) restart();
    return { flow: newer(data.inspectedFlow) };
  });

  const restartSubscription = useSubscription(changes, () => ({ id }), {
    next({ inspectedFlowChanged }) {
      isFollowing.value = true;
      reading.data.value = { flow: newer(inspectedFlowChanged) };
      reading.failure.value = null;
    },
    error() {
      isFollowing.value = false;
      isBroken = true;
    },
  });

  function restart(): void {
    isBroken = false;
    restartSubscription();
  }

  /** An answer that was under way while something was pushed is the older one. */
  function newer(flow: LiveFlow | null): LiveFlow | null {
    const known = reading.data.value?.flow ?? null;
    return known !== null && flow !== null && Date.parse(known.at) > Date.parse(flow.at) ? known : flow;
  }

  return { ...reading, isFollowing };
}
