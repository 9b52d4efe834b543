/** Puts a text where the caret of an input is, or was when it lost the focus, as if it had been typed. */
export function insertAtCaret(input: HTMLInputElement, text: string): void {
  const from = input.selectionStart ?? input.value.length;
  const to = input.selectionEnd ?? from;
  input.setRangeText(text, from, to, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
