import { describe, expect, test } from 'vitest';
import { html, type Content } from '../../server/government/html/html.js';

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
