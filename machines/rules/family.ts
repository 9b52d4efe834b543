/** Family members whom a student binds. Source: the message 「家长用户请由学生进行绑定」. */

/** What somebody is to the student. */
export const familyRelations = ['father', 'mother', 'guardian', 'other'] as const;

export type FamilyRelation = (typeof familyRelations)[number];

/** Most that a student has bound at once. */
export const familyMembersPerStudent = 4;

/** Most students who have bound the same phone at once: siblings, and no whole class. */
export const studentsPerFamilyPhone = 6;
