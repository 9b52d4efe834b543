/** A path of states or of a context, in parts: on a narrow page a line ends between them, not within a name. */
export const partsOf = (path: string): readonly string[] => path.replace(/\./g, '.\n').split('\n');
