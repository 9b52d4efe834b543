/** A browser that has not left by then stays: the address did not open. */
const patienceMs = 20_000;

/**
 * Goes to another system in this tab. Resolves only where the page is still there: somebody came back to it as it was,
 * or stopped the loading.
 */
export async function leaveFor(address: string): Promise<void> {
  location.assign(address);
  await new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
    window.addEventListener('pageshow', () => resolve(), { once: true });
  });
}
