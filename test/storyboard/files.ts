import { fileURLToPath } from 'node:url';

/** Where the pictures are: a school that runs `npm start` has no browser, so they come with the checkout. */
export const directory = fileURLToPath(new URL('../../client/public/storyboard', import.meta.url));

export const manifestName = 'storyboard.json';
