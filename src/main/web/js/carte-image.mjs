// The picture that the server drew of the first view: it lies over the map until the map is drawn.

/**
 * Takes the picture away: softly over the same map, at once when the map is no longer the same.
 *
 * @param {Element | null} image none where the address asks for another view
 */
export function standIn(image, map, form, calm) {
  const drop = () => image?.remove();
  map.once('movestart', drop);
  form.addEventListener('change', drop, { once: true });
  return () => {
    if (!image || calm.matches) return drop();
    image.dataset.fini = '';
    // Longer than it takes to fade; a transition that never runs has no end to wait for.
    setTimeout(drop, 200);
  };
}
