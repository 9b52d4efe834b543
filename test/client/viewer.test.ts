import { beforeEach, describe, expect, test } from 'vitest';
import { watch } from 'vue';
import type { Viewer } from '../../client/viewer/admission.js';
import { adoptViewer, followViewer, known } from '../../client/viewer/session.js';

const student = (id: string, revision: number) => ({ id, onboarding: { revision } }) as Viewer;

describe('what a page knows of its viewer', () => {
  beforeEach(() => (known.value = undefined));

  test('whoever signs in, and nobody', () => {
    adoptViewer(student('a', 3));
    expect(known.value).toEqual(student('a', 3));
    adoptViewer(student('b', 1));
    expect(known.value).toEqual(student('b', 1));
    adoptViewer(null);
    expect(known.value).toBeNull();
  });

  test('a slow answer does not take them back', () => {
    adoptViewer(student('a', 3));
    adoptViewer(student('a', 2));
    expect(known.value).toEqual(student('a', 3));
  });

  test('an answer to somebody who has left since changes nothing', () => {
    adoptViewer(student('b', 1));
    followViewer(student('a', 9));
    expect(known.value).toEqual(student('b', 1));
    known.value = null;
    followViewer(student('a', 9));
    expect(known.value).toBeNull();
  });

  test('the same again is no change', () => {
    adoptViewer(student('a', 3));
    let changes = 0;
    watch(known, () => (changes += 1), { flush: 'sync' });
    followViewer(student('a', 3));
    expect(changes).toBe(0);
    followViewer(student('a', 4));
    expect(changes).toBe(1);
  });
});
