// The map page. Everything it shows is also in the table of the same address (vue=tableau).
import * as maplibre from './maplibre-gl.mjs';
import { aids } from './carte-aides.mjs';
import { padding, startBounds } from './carte-cadre.mjs';
import { AIDS, indicator, levels } from './carte-couche.mjs';
import { dayChosen, showDay } from './carte-date.mjs';
import { column } from './carte-donnees.mjs';
import { toSearch, writeState } from './carte-etat.mjs';
import { cardIn } from './carte-fiche.mjs';
import { standIn } from './carte-image.mjs';
import { config, part, state, worker } from './carte-ouverture.mjs';
import { showLegend, showSummary } from './carte-panneau.mjs';
import { point } from './carte-point.mjs';
import { pointing } from './carte-pointage.mjs';
import { colourQuarters, layQuarters, quarters } from './carte-quartiers.mjs';
import { structures } from './carte-structures.mjs';
import { COMMUNES_FROM, LEVELS, SOURCE } from './carte-style.mjs';
import { classColour, classOpacity, hatching, inClass, style } from './carte-style.mjs';
import { territories } from './carte-territoires.mjs';
import { enhance } from './recherche.mjs';

const form = part('reglages');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const columns = {};

maplibre.useWorker(worker.script, worker.started);
document.documentElement.dataset.palette = state.palette;

const map = await createMap();
/** What every part of the map shares. */
const view = { map, config, state, part, calm, columns, remember, padding: room, reveal, uncover, closePanel };
if (map) await start();

async function createMap() {
  // Labels are drawn with the page's own type: it must be there first.
  await Promise.allSettled([document.fonts.load('400 14px "Source Sans"')]);
  try {
    return new maplibre.Map({
      container: part('fond'),
      style: style(config),
      bounds: startBounds(config, state),
      fitBoundsOptions: { padding: room() },
      minZoom: config.minzoom,
      maxZoom: 16,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: { 'Map.Title': 'Carte : flèches pour se déplacer, plus et moins pour zoomer' },
    });
  } catch {
    part('panne').hidden = false;
    return null;
  }
}

function room() {
  return padding(part);
}

async function start() {
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  if (state.lon !== null && state.lat !== null && state.z !== null) {
    map.jumpTo({ center: [state.lon, state.lat], zoom: state.z });
  }
  const lift = standIn(part('image'), map, form, calm);
  fillForm();
  form.addEventListener('change', readForm);
  part('recherche') && enhance(part('recherche'), choosePlace);
  for (const button of document.querySelectorAll('[data-vue]')) {
    button.addEventListener('click', () => goTo(config.views.find((each) => each.code === button.dataset.vue)));
  }
  part('plus').addEventListener('click', () => map.zoomIn());
  part('moins').addEventListener('click', () => map.zoomOut());
  part('poignee').addEventListener('click', togglePanel);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => location.reload());
  view.aids = aids(view);
  // From here on the style takes changes; the tiles come later, and are drawn with them.
  let uncoloured = false;
  const drawn = map.once('load').then(() => (uncoloured = !columns.tvs));
  await map.once('style.load');
  layQuarters(view);
  await Promise.all([showLayer(), drawn]);
  if (uncoloured && columns.tvs) await map.once('idle');
  performance.mark('carte-dessinee');
  lift();
  await enliven();
  performance.mark('carte-prete');
  document.documentElement.dataset.carte = 'prete';
}

/** All that answers to the visitor, once there is something to look at. */
async function enliven() {
  view.card = cardIn(part('fiche'));
  view.pointing = pointing(map, part('bulle'));
  view.simulator = view.aids.path;
  view.aids.fillRegions((code) => goTo(config.views.find((each) => each.code === code)));
  // Who comes first answers first to a click.
  structures(view);
  quarters(view);
  view.territories = territories(view);
  drawLegend();
  await view.territories.restore();
  await point(view);
  map.on('moveend', () => {
    const centre = map.getCenter();
    Object.assign(state, { lon: centre.lng, lat: centre.lat, z: map.getZoom() });
    remember();
  });
}

/** Loads what the settings ask for and colours the map: one small answer, no geometry. */
async function showLayer() {
  const asked = indicator(state);
  const ofAids = state.couche === AIDS;
  const day = state.date;
  showDay(form, state);
  // Professions and the agencies' colours are those of zonings only.
  part('profession').hidden = state.couche !== 'zonage';
  part('couleurs').hidden = state.couche !== 'zonage';
  part('decoupage').hidden = ofAids;
  if (part('aides')) part('aides').hidden = !ofAids;
  try {
    const drawn = levels(state);
    const [inside, ...found] = await Promise.all([
      ofAids ? view.aids.inside() : null,
      ...drawn.map((level) => (ofAids ? view.aids.load(level) : column(asked, level, config.release, day))),
    ]);
    if (asked !== indicator(state) || day !== state.date) return;
    view.inside = inside;
    drawn.forEach((level, i) => paint(level, found[i]));
    if (!ofAids) colourQuarters(map, null);
    // Where communes are shown, territories give way to them.
    const communes = drawn.includes('commune');
    map.setLayoutProperty('communes', 'visibility', communes ? 'visible' : 'none');
    map.setLayerZoomRange('tvs', 0, communes ? COMMUNES_FROM : 24);
    if (view.territories) drawLegend();
    part('panne').hidden = true;
  } catch {
    part('panne').hidden = false;
  }
}

function paint(level, data) {
  columns[level] = data;
  if (level === 'quartier') return colourQuarters(map, classColour(data));
  const layer = LEVELS[level];
  const opacity = classOpacity(data, state.filtre);
  map.setPaintProperty(layer, 'fill-color', classColour(data));
  map.setPaintProperty(
    layer,
    'fill-opacity',
    view.inside ? ['case', ['in', ['get', 'code'], ['literal', view.inside.codes]], opacity, 0.15] : opacity,
  );
  hatch(level, data);
}

function hatch(level, data) {
  const layer = LEVELS[level];
  for (let i = 0; i < 10; i++) {
    const id = `hachures-${layer}-${i}`;
    if (map.getLayer(id)) map.removeLayer(id);
  }
  data.classes.forEach((each, index) => {
    if (!isHatched(each) || (state.filtre.length && !state.filtre.includes(each.id))) return;
    const image = `hachure-${index}-${each.token}-${state.palette}`;
    if (!map.hasImage(image)) map.addImage(image, hatching(index, each.token));
    map.addLayer(
      {
        id: `hachures-${layer}-${index}`,
        type: 'fill',
        source: SOURCE,
        'source-layer': layer,
        minzoom: level === 'commune' ? COMMUNES_FROM : 0,
        maxzoom: level === 'tvs' && levels(state).includes('commune') ? COMMUNES_FROM : 24,
        filter: inClass(data, index),
        paint: { 'fill-pattern': image },
      },
      'tvs-trait',
    );
  });
}

/** What is outside any zone or published by nobody stays plain; what is secret is hatched in any case. */
function isHatched(each) {
  return each.token === 'secret' || (state.hachures === 'oui' && !['outside', 'missing'].includes(each.token));
}

function drawLegend() {
  const shown = columns[levels(state).includes('commune') ? 'commune' : 'tvs'];
  if (!shown) return;
  // Of a région alone the inhabitants of each class are not asked for.
  const data = view.inside
    ? { ...shown, classes: shown.classes.map((each, i) => ({ ...each, count: view.inside.counts[i], population: 0 })) }
    : shown;
  part('titre-legende').textContent = data.label;
  part('note').textContent = [data.vintage, data.source && `source : ${data.source}`].filter(Boolean).join(' · ');
  const pattern = (each, index) => (isHatched(each) ? hatching(index, each.token) : null);
  showSummary(part('resume'), data, pattern);
  showLegend(part('legende'), data, state.filtre, pattern, (id) => {
    state.filtre = state.filtre.includes(id) ? state.filtre.filter((each) => each !== id) : [...state.filtre, id];
    for (const level of levels(state)) paint(level, columns[level]);
    remember();
    drawLegend();
    view.territories.list();
  });
}

function fillForm() {
  for (const name of ['profession', 'couche', 'niveau']) form.elements[name].value = state[name];
  form.elements.palette.checked = state.palette === 'ars';
  form.elements.hachures.checked = state.hachures === 'oui';
}

async function readForm() {
  const before = indicator(state);
  for (const name of ['profession', 'couche', 'niveau']) state[name] = form.elements[name].value;
  state.date = dayChosen(form);
  state.palette = form.elements.palette.checked ? 'ars' : 'rezone';
  state.hachures = form.elements.hachures.checked ? 'oui' : 'non';
  if (indicator(state) !== before) state.filtre = [];
  document.documentElement.dataset.palette = state.palette;
  remember();
  await showLayer();
  view.territories?.list();
}

function remember() {
  writeState(state, config);
  const query = new URLSearchParams(toSearch(state, config));
  for (const name of ['lon', 'lat', 'z', 't', 'palette', 'hachures', 'structures', 'quartiers', 'point']) query.delete(name);
  query.set('vue', 'tableau');
  part('tableau').href = `/carte?${query}`;
  // Inside another site, the same view on ours.
  if (part('ouvrir')) part('ouvrir').href = `/carte${toSearch(state, config)}`;
}

async function goTo(place) {
  const target = place ?? config.views[0];
  state.region = target.code === config.views[0].code ? '' : target.code;
  const regions = part('aides-region');
  if (regions) regions.value = state.region;
  map.fitBounds(target.bounds, { padding: room(), animate: !calm.matches, duration: 600 });
  remember();
  if (state.couche === AIDS) await showLayer();
}

function choosePlace(result) {
  const box = result.bbox;
  if (box) map.fitBounds(box, { padding: room(), animate: !calm.matches, maxZoom: 11 });
  if (view.territories?.sections[result.level]) view.territories.select(result.level, result.code, true);
}

/** Brings a place into the part of the window that is free, from no nearer than the present view. */
function reveal(bbox) {
  if (!bbox) return;
  const free = room();
  if (innerWidth > 760) free.right = 400;
  map.fitBounds(bbox, { padding: free, maxZoom: Math.max(map.getZoom(), 8), animate: !calm.matches, duration: 500 });
}

/** Moves a point out from under the card, without changing the zoom. */
function uncover(place) {
  const at = map.project(place);
  const above = part('fond').getBoundingClientRect();
  const card = part('fiche').getBoundingClientRect();
  const [x, y] = [at.x + above.left, at.y + above.top];
  if (x < card.left || x > card.right || y < card.top || y > card.bottom) return;
  const [freeX, freeY] =
    innerWidth > 760 ? [(room().left + card.left) / 2, y] : [x, (above.top + card.top) / 2];
  map.panBy([x - freeX, y - freeY], { animate: !calm.matches });
}

function togglePanel() {
  const open = part('panneau').toggleAttribute('data-ouvert');
  part('poignee').setAttribute('aria-expanded', String(open));
}

/** On a phone the panel covers the map. */
function closePanel() {
  if (part('panneau').hasAttribute('data-ouvert')) togglePanel();
}
