/** A database up to date with the whole demonstration in it. A copy of it is made in a moment; filling one takes seconds. */
export const filledDatabase = 'filled';
