import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { qrPicture } from '../../server/government/html/qr-picture.js';

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
