/**
 * A hand-over that was asked for before its student had signed in, or had arrived: taken up again then. In this page's
 * memory alone; whoever signs out gives it up.
 */
let pending: string | null = null;

export function keepHandOver(id: string): void {
  pending = id;
}

export function forgetHandOver(): void {
  pending = null;
}

/** Its page, once; `null` if there is none. */
export function takeHandOver(): string | null {
  const path = pending === null ? null : `/hand-over/${pending}`;
  pending = null;
  return path;
}
