import { describe, expect, test } from 'vitest';
import { lettersPainter } from '../../server/government/captcha/letters-painter.js';

describe('the stand-in’s own captcha', () => {
  test('is a picture of four letters', async () => {
    const { answer, png } = await lettersPainter().paint();
    expect(answer).toMatch(/^[A-Z2-9]{4}$/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });
});
