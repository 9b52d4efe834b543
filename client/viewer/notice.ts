import { shallowRef } from 'vue';
import type { TextKey } from '../text/dictionary.js';

/** What the page has to say that belongs to no form: it outlives the step or page that it came from. */
export const notice = shallowRef<TextKey | null>(null);
