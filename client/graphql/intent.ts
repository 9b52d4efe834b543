/** Gives each intended action one request id. */
export interface Intent<T> {
  /** The id for this input: the same one again while no answer to it has come, so that a retry runs nothing twice. */
  idFor(input: T): string;
  /** Whether this very input was sent before and its answer was lost. */
  isRetry(input: T): boolean;
  /** The action was answered: the next one is another, even with the same input. */
  answered(): void;
}

export function createIntent<T>(newId: () => string): Intent<T> {
  let unanswered: { readonly input: string; readonly id: string } | null = null;
  return {
    idFor(input) {
      const key = JSON.stringify(input);
      // The server would give the old input's answer to an old id.
      if (unanswered?.input !== key) unanswered = { input: key, id: newId() };
      return unanswered.id;
    },
    isRetry: (input) => unanswered?.input === JSON.stringify(input),
    answered() {
      unanswered = null;
    },
  };
}
