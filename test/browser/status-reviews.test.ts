import { beforeAll, describe, expect, test } from 'vitest';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { lookOver, patience } from '../support/look-over.js';
import { atNight } from '../support/thorough.js';
import { useWindows } from '../support/use-windows.js';
import { decide } from './deciding.js';

const windows = useWindows();
let world: CorrectionWorld;

beforeAll(async () => {
  world = await correctionWorldOn(windows.portal);
});

describe('failed status verifications', patience, () => {
  test('the registrar confirms: the student’s open page moves on by itself', async () => {
    const { browser, id } = await world.underReview();
    const student = await windows.open({ as: browser, path: '/onboarding' });
    const list = await windows.open({ as: world.registrar.browser, path: '/administration/status-reviews' });
    await list.says('5 次');
    await lookOver(list, 'status-reviews');
    await list.open(`/administration/status-reviews/${id}`);
    await list.says('平台不保存学生填错的姓名和学校');
    await list.page.getByRole('radio', { name: '名册写错了' }).check();
    await list.fill('理由', '名册错了');
    // Another page and back: what was typed is still there.
    await list.page.getByRole('link', { name: '回到列表' }).click();
    await list.page
      .getByRole('link', { name: /^查看 / })
      .first()
      .click();
    expect(await list.typed('理由')).toBe('名册错了');
    await list.press('下一步：确认');
    await list.says('还没有写要改什么');
    await lookOver(list, 'status-review');
    await decide(list, ['是本人', '确认是本人'], '本人，学校选错了');
    await list.says('学生打开着的页面会自动进入下一步');
    await list.says('已确认是本人');
    expect(await list.text()).not.toContain('不符次数');
    await list.open('/administration/status-reviews?state=closed');
    await list.says('已确认是本人');
    expect(await list.text()).not.toMatch(/不符 ?\d/);
    await student.page.waitForSelector('[data-step=PASSWORD_CHANGE]');
  });

  test.runIf(atNight)(
    'the registrar corrects the school: picked by name, the student out of sight afterwards',
    async () => {
      const { id } = await world.underReview();
      const window = await windows.open({ as: world.registrar.browser, path: `/administration/status-reviews/${id}` });
      await window.page.getByRole('radio', { name: '名册写错了' }).check();
      await window.press('选择学校');
      const dialog = window.page.getByRole('dialog');
      await dialog.locator('input').first().fill('yzq');
      await dialog.getByRole('option').first().click();
      await dialog.getByRole('button', { name: '确认' }).click();
      await window.says('改到别的学校以后');
      await decide(window, ['名册写错了', '改正名册'], '学生已转学');
      expect(
        await windows.portal.query('select 1 from status_review where id = $1 and decision is not null', [id]),
      ).toHaveLength(1);
    },
  );
});
