/** A terminal's Ctrl-C reaches us directly and again through the programs above us (npm, tsx). */
const echoMs = 1_000;

/**
 * Resolves when the process is asked to end (Ctrl-C, `SIGTERM`, a closed terminal).
 *
 * @param hurry called when it is asked again, a second later or more
 */
export function listenForStop(hurry: () => void): { readonly requested: Promise<void>; isRequested(): boolean } {
  let requestedAt: number | null = null;
  const requested = new Promise<void>((resolve) => {
    const onSignal = () => {
      if (requestedAt === null) {
        requestedAt = performance.now();
        resolve();
      } else if (performance.now() - requestedAt > echoMs) hurry();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
  return { requested, isRequested: () => requestedAt !== null };
}
