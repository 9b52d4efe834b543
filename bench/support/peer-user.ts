/** Somebody who signs in at a peer; each has a password hash of their own. */
export function peerUser(index: number): { readonly name: string; readonly email: string; readonly password: string } {
  return { name: `Student ${index}`, email: `student-${index}@portal.example`, password: `Bench-2026-own-${index}` };
}
