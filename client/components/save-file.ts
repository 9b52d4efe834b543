export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** `text/csv;charset=utf-8` and so on. */
  readonly type: string;
}

/** Gives the browser a file to keep. */
export function saveFile({ name, text, type }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Once it is taken.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
