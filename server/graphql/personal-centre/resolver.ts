import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { endOtherSessions, endOwnSession } from '../../accounts/end-sessions.js';
import { openColumn } from '../../accounts/find-account.js';
import { openSessions } from '../../accounts/sessions.js';
import { Account } from '../../database/entities/account.js';
import { Access } from '../access.js';
import { asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { TransitionResult, viewTransition, type Refused, type Transitioned } from '../results.js';
import { Viewer } from '../viewer/types.js';
import { EndSessionInput, Session, type SessionAudience } from './types.js';

/** What the personal centre (个人中心) shows and does besides the steps of the onboarding. */
@Resolver(() => Viewer)
export class PersonalCentreResolver {
  @Access('full')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The whole ID number, for its owner alone. Null until the initial password has been replaced.',
  })
  async nationalId(@Ctx() context: RequestContext): Promise<string> {
    const { em, personalData } = context.services;
    const account = await em.fork().findOneOrFail(Account, asking(context).account);
    return openColumn(personalData, account, 'national_id', account.nationalId);
  }

  @Access('full')
  @FieldResolver(() => [Session], {
    nullable: true,
    description:
      'Where the viewer is signed in, the latest used first. Null until the initial password has been replaced.',
  })
  async sessions(@Ctx() context: RequestContext): Promise<Session[]> {
    const { id: current, account } = asking(context);
    const { em, clock } = context.services;
    // Over a socket the list is read again and again: not as of the instant at which it was subscribed to.
    const open = await openSessions(em.fork(), account, clock.now());
    return open.map(({ id, audience, deviceName, createdAt, lastSeenAt }) => ({
      id,
      deviceName: deviceName ?? null,
      createdAt,
      lastSeenAt,
      audience: audience.toUpperCase() as keyof typeof SessionAudience,
      isCurrent: id === current,
    }));
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: "Ends another one of the viewer's sessions; none is fine as well." })
  async endSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndSessionInput) { sessionId }: EndSessionInput,
  ): Promise<Transitioned | Refused> {
    await endOwnSession(context.services, asking(context), sessionId);
    context.changes.publish(asking(context).account);
    return viewTransition(context, []);
  }

  @Access('full')
  @Mutation(() => TransitionResult, { description: "Ends all of the viewer's sessions but the one that asks." })
  async endOtherSessions(@Ctx() context: RequestContext): Promise<Transitioned | Refused> {
    await endOtherSessions(context.services, asking(context));
    context.changes.publish(asking(context).account);
    return viewTransition(context, []);
  }
}
