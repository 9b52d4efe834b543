import { describe, expect, test } from 'vitest';
import { flowsPath, lit, saysNothingOf, stateOf, useFlowPages } from './use-flow-pages.js';
import { times } from '../support/thorough.js';
import { useWindows } from '../support/use-windows.js';

const windows = useWindows();
const { open, flowOf, lookOver } = useFlowPages(windows);

/** Milliseconds from when it is written until it is lit. */
const patience = times({ usually: 10_000, thoroughly: 1_000 });

describe('a live flow', () => {
  test('D3: what happens is lit within a second; deadlines count, refusals say their guards', async () => {
    const who = await windows.student();
    const window = await open(`${flowsPath}/${await flowOf(who)}`);
    const { page } = window;
    await expect.poll(() => stateOf(page)).toBe('account.neverUnlocked evaluation.closed journey.signIn');
    await page.getByText('实时', { exact: true }).waitFor();
    await lit(page, 'account.neverUnlocked').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^SIGN_IN.*挡住的条件/s })
      .first()
      .waitFor();
    await windows.portal.send(who.account, { type: 'UNLOCK' });
    const writtenAt = Date.now();
    await lit(page, 'account.open').waitFor();
    expect(Date.now() - writtenAt).toBeLessThan(patience);
    expect(await stateOf(page)).toBe('account.open evaluation.closed journey.signIn');
    await page.getByRole('listitem').filter({ hasText: 'SIGN_IN' }).first().waitFor();
    await windows.portal.send(who.account, { type: 'FAILURE_LIMIT_REACHED' });
    await page
      .getByRole('timer')
      .filter({ hasText: /^(30:00|29:\d\d)$/ })
      .waitFor();
    await page.getByText('forgetSignInFailures').first().waitFor();
    await saysNothingOf(window, who);
  });

  test('says that there is none', async () => {
    const { page } = await open(`${flowsPath}/00000000-0000-7000-8000-000000000000`);
    await page.getByRole('heading', { name: '没有这个流程' }).waitFor();
  });

  test('fits, can be pressed, is heard and has its words', async () => {
    const who = await windows.student();
    await lookOver('live', `${flowsPath}/${await flowOf(who)}`);
  });
});
