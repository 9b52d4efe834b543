/** Runs what changes hundreds of lines once the browser has shown that it was pressed, not before (A13). */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
