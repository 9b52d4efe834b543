import { shallowRef } from 'vue';
import type { PortalQuery } from '../graphql/generated/graphql.js';

/** What everybody may know about this portal; `null` until it was read. */
export const portal = shallowRef<PortalQuery['portal'] | null>(null);
