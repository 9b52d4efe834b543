/** When a page that was asked for too early is gone to: once somebody has signed in, or once they have arrived. */
type Occasion = 'signedIn' | 'arrived';

/**
 * A page that was asked for before it could be shown: a hand-over before its person had arrived, a case before its
 * teacher had signed in. In this page's memory alone; whoever signs out gives it up.
 */
let pending: { readonly path: string; readonly occasion: Occasion } | null = null;

export function keepPath(path: string, occasion: Occasion): void {
  pending = { path, occasion };
}

export function forgetPath(): void {
  pending = null;
}

/** The page that waits for this occasion, once; `null` if there is none. */
export function takePath(occasion: Occasion): string | null {
  if (pending?.occasion !== occasion) return null;
  const { path } = pending;
  pending = null;
  return path;
}
