import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  /** In microseconds that the thread worked, whoever else had the processor meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * How long the page's main thread worked on each of its tasks meanwhile, in milliseconds of its own time: on a machine that
 * others use as well, frames are late through no fault of the page.
 */
export async function taskTimes(page: Page, run: () => Promise<unknown>): Promise<number[]> {
  const control = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  control.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => control.once('Tracing.tracingComplete', resolve));
  await control.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] },
  });
  await run();
  await control.send('Tracing.end');
  await complete;
  await control.detach();
  const main = new Set(
    events
      .filter(({ name }) => name === 'FunctionCall' || name === 'UpdateLayoutTree')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
}
