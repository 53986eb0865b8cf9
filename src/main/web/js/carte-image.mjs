// The picture that the server drew of the first view: it lies over the map until the map is drawn, then waits for a printer, which
// the map does not reach.

/**
 * Keeps the picture for as long as the map shows the same.
 *
 * @param {Element | null} image none where the address asks for another view
 * @returns {() => void} what takes it off the screen, softly, once the map is drawn
 */
export function standIn(image, map, form, calm) {
  if (!image) return () => {};
  const paper = matchMedia('print');
  // On paper the map has no size, which moves it too.
  const drop = () => paper.matches || image.remove();
  map.on('movestart', drop);
  form.addEventListener('change', drop);
  return () => {
    image.dataset.pose = 'dessous';
    // Longer than it takes to fade; a transition that never runs has no end to wait for.
    setTimeout(() => (image.dataset.pose = 'papier'), calm.matches ? 0 : 200);
  };
}
