/** An ID number, whole or masked, in groups of 6, 8 and 4, as people compare it with their card. */
export function inGroups(id: string): string {
  return `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
}
