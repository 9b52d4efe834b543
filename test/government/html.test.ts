import { describe, expect, test } from 'vitest';
import { lettersPainter } from '../../server/government/captcha/letters-painter.js';
import { html, type Content } from '../../server/government/html/html.js';
import { people } from '../../server/government/seed/people.js';

describe('html', () => {
  test('escapes what is put in, wherever that is', () => {
    const name = `<b title='x'>"&"</b>`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;b title=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;">&lt;b title=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;</p>',
    );
  });

  test('leaves HTML as it is, joins lists, and writes nothing for nothing', () => {
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
    const contents: Content = [items, null, undefined, false, '', 0];
    expect(html`<i>${contents}</i>`.text).toBe('<i><li>a</li><li>&lt;</li>0</i>');
  });

  test('what merely looks like HTML is text', () => {
    const forged = { text: '<script>' } as unknown as string;
    expect(html`${forged}`.text).not.toContain('<script>');
  });
});

describe('the stand-in’s own captcha', () => {
  test('is a picture of four letters', async () => {
    const { answer, png } = await lettersPainter().paint();
    expect(answer).toMatch(/^[A-Z2-9]{4}$/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('the invented people', () => {
  test('live in a region that does not exist, and nobody has what another one has', () => {
    for (const { idNumber } of people) expect(idNumber).toMatch(/^1499\d{13}[\dX]$/);
    const accounts = people.flatMap(({ account }) => (account === undefined ? [] : [account]));
    for (const what of ['loginName', 'phone', 'idNumber'] as const)
      expect(new Set(accounts.map((account) => account[what])).size).toBe(accounts.length);
  });
});
