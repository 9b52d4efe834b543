import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes in one file. */
const long = ['/test/simulation/', '/test/journeys/', '/test/faults/'];

/** Long files first, so that no worker has one left to do when the others are done; without it large files are. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((part) => moduleId.includes(part));
      return index < 0 ? long.length : index;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
