/** A fault that somebody might make, and who has to notice. */
export interface Defect {
  /** What is left out or done wrongly. */
  readonly name: string;
  /** The ids whose tests notice. */
  readonly ids: readonly string[];
  /** The source that has it, below the checkout. */
  readonly file: string;
  /** What stands there, exactly once, and what it becomes. */
  readonly from: string;
  readonly to: string;
  /** The test file that has to fail, and which of its tests run. */
  readonly test: string;
  readonly names: string;
}
