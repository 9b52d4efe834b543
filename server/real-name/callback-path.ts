/** Where the government platform sends browsers back to, on the portal. Registered there: it cannot change lightly. */
export const realNameCallbackPath = '/real-name/callback';
