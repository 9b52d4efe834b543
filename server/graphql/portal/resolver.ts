import { Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { Portal } from './types.js';

@Resolver()
export class PortalResolver {
  @Access('anyone')
  @Query(() => Portal, { description: 'What everybody may know about this portal.' })
  portal(@Ctx() { at, portal, isInspectorOpen }: RequestContext): Portal {
    const {
      supportPhones,
      supportEmail,
      supportConsultationUrl,
      supportManualUrl,
      officialAddresses,
      developmentInbox,
      isEvaluationBuiltIn,
    } = portal;
    return {
      serverTime: new Date(at),
      supportPhones,
      supportEmail,
      supportConsultationUrl,
      supportManualUrl,
      officialAddresses,
      developmentInbox,
      isEvaluationBuiltIn,
      isInspectorOpen,
    };
  }
}
