/** A case's number as people read it to each other: 3000 0001, on one line. */
export const readCaseNumber = (number: string): string => number.replace(/^(.{4})/, '$1\u00a0');
