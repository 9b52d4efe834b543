import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { lettersPainter } from '../../server/government/captcha/letters-painter.js';
import { html, type Content } from '../../server/government/html/html.js';
import { qrPicture } from '../../server/government/html/qr-picture.js';
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

describe('a QR code', () => {
  const address = 'http://127.0.0.1:4100/sanjintong/scan/0123456789abcdefghijklmnopqrstuvwxyz0123456';

  test('is the library’s, module by module, within a quiet zone', () => {
    const { text } = qrPicture(address, '二维码');
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(text)?.[1]);
    const { data } = encode(address, { ecc: 'M', border: 0 });
    expect(size).toBe(data.length + 8);
    const runs = [...text.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map((run) => run.slice(1).map(Number));
    const places = ([x = 0, y = 0, length = 0]: number[]) => Array.from({ length }, (_, at) => `${x + at} ${y}`);
    const drawn = new Set(runs.flatMap(places));
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x + 4} ${y + 4}`] : [])));
    expect(drawn).toEqual(new Set(dark));
  });

  test('has a name for whoever does not see it, and no style of its own', () => {
    const { text } = qrPicture(address, '"二维码"');
    expect(text).toContain('aria-label="&quot;二维码&quot;"');
    expect(text).not.toMatch(/style|<script|href/);
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
