/** What of an archive can be reported as wrong. */
export const correctionFields = ['NAME', 'NATIONAL_ID', 'SEX', 'BIRTH_DATE', 'SCHOOL', 'CLASS', 'OTHER'] as const;

export type CorrectionField = (typeof correctionFields)[number];

/**
 * Those for which the student can say what would be right. An ID number is only named as wrong: the school looks at the
 * household register (户口簿) instead of believing a number that somebody typed.
 */
export const fieldsWithValue = [
  'NAME',
  'SEX',
  'BIRTH_DATE',
  'SCHOOL',
  'CLASS',
] as const satisfies readonly CorrectionField[];

export type FieldWithValue = (typeof fieldsWithValue)[number];

/** Longest value and longest statement, in code points, and the shortest statement without its blanks. */
export const valueMaximumLength = 100;
export const statementLength = { least: 4, most: 500 } as const;
