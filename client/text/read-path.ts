/** The names of places from above down, 山西省 › 太原市 › 迎泽区; no line begins with a sign. */
export const readPath = (names: readonly string[]): string => names.join('\u00a0› ');
