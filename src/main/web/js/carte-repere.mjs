// An element of the page that stays at its place on the map, its foot on the point.

/** Puts the element on the map; what is returned takes it away. */
export function mark(map, element, place) {
  const put = () => {
    const { x, y } = map.project(place);
    element.style.transform = `translate(-50%, -100%) translate(${x}px, ${y}px)`;
  };
  element.classList.add('map-mark');
  map.getCanvasContainer().append(element);
  map.on('move', put);
  map.on('resize', put);
  put();
  return () => {
    map.off('move', put);
    map.off('resize', put);
    element.remove();
  };
}
