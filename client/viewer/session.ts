import { shallowRef } from 'vue';
import { portal } from '../components/portal.js';
import { clockOffset, setServerClock } from '../components/server-clock.js';
import { forgetDrafts } from '../components/use-draft.js';
import { PortalDocument, SignOutDocument, ViewerDocument } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { reopenSocket } from '../graphql/subscribe.js';
import type { Viewer } from './admission.js';
import { settled } from './in-flight.js';
import { forgetPath } from './pending-path.js';
import { standingOf } from './standing.js';
import { typedAccount } from './typed-account.js';

/** Whoever is signed in; `undefined` until the server was asked. In this page's memory alone (W6). */
export const known = shallowRef<Viewer | null>();

/** Asks the server who is signed in; every page follows. */
export async function refetchViewer(): Promise<Viewer | null> {
  adoptViewer(await askViewer());
  return known.value ?? null;
}

/** Whoever is signed in; asked of the server once, however many want to know. */
export async function knownViewer(): Promise<Viewer | null> {
  if (known.value !== undefined) return known.value;
  asking ??= refetchViewer().finally(() => (asking = null));
  return asking;
}

let asking: Promise<Viewer | null> | null = null;

async function askViewer(): Promise<Viewer | null> {
  return (await request(ViewerDocument, {})).viewer;
}

/**
 * Takes over whoever is signed in now, unless they are known as they were later: an answer may be slow. Whoever follows
 * the viewer hears of changes alone.
 */
export function adoptViewer(viewer: Viewer | null): void {
  const isSomebodyElse = known.value?.id !== viewer?.id;
  // Whom a hindrance keeps from going on has no revision.
  const isLate = (standingOf(known.value)?.revision ?? 0) > (standingOf(viewer)?.revision ?? Infinity);
  if (!isSomebodyElse && isLate) return;
  if (JSON.stringify(viewer) !== JSON.stringify(known.value)) known.value = viewer;
}

/** Takes over how an answer has seen its viewer. Somebody else may have signed in since. */
export function followViewer(viewer: Viewer | null | undefined): void {
  if (viewer != null && viewer.id === known.value?.id) adoptViewer(viewer);
}

/** Reads what everybody may know, and measures the server's clock against this computer's. */
export async function measureServerClock(): Promise<void> {
  const sentAt = Date.now();
  portal.value = (await request(PortalDocument, {})).portal;
  setServerClock(clockOffset(sentAt, Date.now(), portal.value.serverTime));
}

/**
 * Whether the session is over for good. Asked twice: the new cookie of a password change in another tab may be on its
 * way. Whoever is signed in still is taken over.
 */
export async function isSessionOver(): Promise<boolean> {
  for (const pauseMs of [0, otherTabMs]) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const viewer = await askViewer();
    if (viewer === null) continue;
    adoptViewer(viewer);
    return false;
  }
  return true;
}

const otherTabMs = 2_000;

/** Ends the session and forgets all that was read in it. */
export async function signOut(): Promise<void> {
  // An answer that is under way may bring another session.
  await settled();
  await request(SignOutDocument, {});
  forgetDrafts();
  forgetPath();
  await forgetViewer();
}

/** Forgets everything that was read in a session that is over. */
export async function forgetViewer(): Promise<void> {
  known.value = null;
  typedAccount.value = '';
  await reopenSocket();
}
