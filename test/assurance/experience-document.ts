import { nameOf } from './document.js';
import { rows } from './experience.js';
import type { Proof } from './find-proofs.js';

const before = `# Experience: what shows what users are to see

Written by \`npm run assurance -- --list\`; \`npm run check\` compares it. Each row is a promise to those who use the portal, with the tests
whose names carry its id; most are run in a real browser. ☾ marks those that do more at night, or run only then (\`npm run test:thorough\`).
The promises of trust have ids of their own, written \`trust A5\` outside the rooms that hold nothing else: [assurance](assurance.md).
`;

/** The whole document. A row without a test says so. */
export function renderExperience(proofs: readonly Proof[]): string {
  const chapters = Map.groupBy(rows, ({ chapter }) => chapter);
  const parts = [...chapters].map(([chapter, listed]) => {
    const lines = listed.flatMap(({ id, what }) => {
      const tests = proofs
        .filter(({ ids }) => ids.includes(id))
        .map((proof) => `| | ${nameOf(proof, proof.fullName)} |`);
      return [`| **${id}** | **${what}** |`, ...(tests.length > 0 ? tests : ['| | no test |'])];
    });
    return `## ${chapter}\n\n| id | what is seen, and its tests |\n|---|---|\n${lines.join('\n')}\n`;
  });
  return [before, ...parts].join('\n');
}
