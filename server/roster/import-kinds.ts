/** What is done with an import by and by (server/work). */
export const checkKind = 'roster-check';
export const applyKind = 'roster-apply';
export const undoKind = 'roster-undo';
