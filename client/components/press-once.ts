const ofOnePress = '.button, [type=submit], [data-once]';

/**
 * One press, one request (S23), however fast the answer: the second click of a double click, and Enter that is held
 * down, are the same press, and must not land on whatever the answer has put there.
 */
export function pressOnce(page: Document): void {
  page.addEventListener('click', stopRepeated, true);
  page.addEventListener('keydown', stopHeld, true);
}

function stopRepeated(event: MouseEvent): void {
  // `detail` counts the clicks of one hand in one place.
  if (event.detail < 2 || !(event.target instanceof Element) || event.target.closest(ofOnePress) === null) return;
  event.preventDefault();
  event.stopPropagation();
}

function stopHeld(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
