// What lies under the pointer, by order of who answers first: a structure before a quarter, a quarter before a territory.
const REACH = 6;

/**
 * Listens to the map for all that can be pointed at.
 *
 * A picker is {layers(), name(feature) -> text or promise, choose(features, event), hover?(feature or null)}; `layers`
 * names the layers of the style that it answers for. A capture, if one is set, takes every click before them.
 */
export function pointing(map, tip) {
  const pickers = [];
  const capture = { take: null };
  let shown = null;
  let hoverer = null;

  const at = (point) => {
    const box = [
      [point.x - REACH, point.y - REACH],
      [point.x + REACH, point.y + REACH],
    ];
    for (const picker of pickers) {
      // A layer put out a moment ago may still be under the pointer until the next drawing.
      const layers = picker.layers().filter((id) => map.getLayer(id) && map.getLayoutProperty(id, 'visibility') !== 'none');
      if (!layers.length) continue;
      const features = map.queryRenderedFeatures(picker.wide ? box : point, { layers });
      if (features.length) return { picker, features };
    }
    return null;
  };

  const leave = () => {
    shown = null;
    tip.hidden = true;
    hoverer?.hover?.(null);
    hoverer = null;
    map.getCanvas().style.cursor = capture.take ? 'crosshair' : '';
  };

  map.on('mousemove', async (event) => {
    const found = capture.take ? null : at(event.point);
    if (!found) return leave();
    const { picker, features } = found;
    map.getCanvas().style.cursor = 'pointer';
    tip.style.transform = `translate(${event.point.x + 14}px, ${event.point.y + 14}px)`;
    const key = `${features[0].layer.id} ${features[0].id} ${features[0].properties.code ?? ''}`;
    if (key === shown) return;
    if (hoverer && hoverer !== picker) hoverer.hover?.(null);
    shown = key;
    hoverer = picker;
    picker.hover?.(features[0]);
    const text = await picker.name(features[0], features);
    if (shown !== key) return;
    tip.textContent = text;
    tip.hidden = !text;
  });
  map.on('mouseout', leave);
  map.on('click', (event) => {
    if (capture.take) return capture.take(event.lngLat);
    const found = at(event.point);
    found?.picker.choose(found.features, event);
  });
  return {
    add: (picker) => pickers.push(picker),
    take: (taker) => {
      capture.take = taker;
      leave();
    },
  };
}
