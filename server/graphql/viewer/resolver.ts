import { Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { readOwnAccount, type OwnAccount } from '../../accounts/read-viewer.js';
import { Access } from '../access.js';
import type { RequestContext } from '../context.js';
import { Viewer } from './types.js';
import { viewOwnAccount } from './view.js';
import { viewerChanges, type ViewerChange } from './changes.js';

@Resolver()
export class ViewerResolver {
  @Access('anyone')
  @Query(() => Viewer, { nullable: true, description: 'Whoever is signed in here; null for nobody.' })
  viewer(@Ctx() context: RequestContext): Promise<Viewer | null> {
    return readViewer(context, context.at);
  }

  @Access('onboarding')
  @Subscription(() => Viewer, {
    nullable: true,
    subscribe: ({ context }) => viewerChanges(context as RequestContext),
    description:
      'The viewer now and after each change, also those made elsewhere. Null once the session has ended, and then nothing more.',
  })
  viewerChanged(@Root() { isOpen }: ViewerChange, @Ctx() context: RequestContext): Promise<Viewer | null> | null {
    return isOpen ? readFollowed(context) : null;
  }
}

/** Of accounts as they were read once: several pages that follow the same one share its view. */
const followed = new WeakMap<OwnAccount, Viewer>();

/** The context's viewer now, read together with others who follow theirs. */
async function readFollowed({ session, services, portal }: RequestContext): Promise<Viewer | null> {
  const own = session === null ? null : await services.following.own(session.account);
  if (own === null) return null;
  const view = followed.get(own) ?? viewOwnAccount(services.personalData, own, portal);
  followed.set(own, view);
  return view;
}

/** The context's viewer at an instant. */
export async function readViewer({ session, services, portal }: RequestContext, at: number): Promise<Viewer | null> {
  if (session === null) return null;
  const own = await readOwnAccount(services, session.account, at);
  return own === null ? null : viewOwnAccount(services.personalData, own, portal);
}
