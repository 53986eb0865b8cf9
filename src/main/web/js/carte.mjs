// The map page. Everything it shows is also in the table of the same address (vue=tableau).
import * as maplibre from './maplibre-gl.mjs';
import { dayChosen, showDay } from './carte-date.mjs';
import { column, names, territory } from './carte-donnees.mjs';
import { readState, toSearch, writeState } from './carte-etat.mjs';
import { showCard, showInView, showLegend, showSummary } from './carte-panneau.mjs';
import { COMMUNES_FROM, LEVELS, SOURCE } from './carte-style.mjs';
import { classColour, classOpacity, hatching, patternOpacity, style } from './carte-style.mjs';
import { enhance } from './recherche.mjs';

const SECTIONS = { tvs: 'territoires', commune: 'communes' };
const config = JSON.parse(document.getElementById('carte-config').textContent);
const state = readState(config);
const part = (name) => document.querySelector(`[data-carte="${name}"]`);
const form = part('reglages');
const card = part('fiche');
const tip = part('bulle');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const columns = {};
const nameLists = {};
let hovered = '';

maplibre.setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);
document.documentElement.dataset.palette = state.palette;

const map = await createMap();
if (map) await start();

async function createMap() {
  // Labels are drawn with the page's own type: it must be there first.
  await Promise.allSettled([document.fonts.load('400 14px "Source Sans"')]);
  try {
    return new maplibre.Map({
      container: part('fond'),
      style: style(config),
      bounds: startBounds(),
      fitBoundsOptions: { padding: padding() },
      minZoom: config.minzoom,
      maxZoom: 14,
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

function startBounds() {
  return config.views.find((view) => view.code === state.region)?.bounds ?? config.bounds;
}

/** The part of the window that the panel does not cover. */
function padding() {
  const panel = part('panneau').getBoundingClientRect();
  const wide = innerWidth > 760;
  return wide
    ? { top: 24, right: 24, bottom: 24, left: panel.right + 24 }
    : { top: 16, right: 16, bottom: Math.min(innerHeight * 0.5, panel.height) + 16, left: 16 };
}

async function start() {
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  if (state.lon !== null && state.lat !== null && state.z !== null) {
    map.jumpTo({ center: [state.lon, state.lat], zoom: state.z });
  }
  fillForm();
  form.addEventListener('change', readForm);
  part('recherche') && enhance(part('recherche'), choosePlace);
  for (const button of document.querySelectorAll('[data-vue]')) {
    button.addEventListener('click', () => goTo(config.views.find((view) => view.code === button.dataset.vue)));
  }
  part('plus').addEventListener('click', () => map.zoomIn());
  part('moins').addEventListener('click', () => map.zoomOut());
  part('poignee').addEventListener('click', togglePanel);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && !card.hidden && deselect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => location.reload());
  await map.once('load');
  for (const id of ['tvs', 'communes']) {
    map.on('mousemove', id, hover);
    map.on('mouseleave', id, unhover);
    map.on('click', id, clickOn);
  }
  map.on('moveend', () => {
    const centre = map.getCenter();
    Object.assign(state, { lon: centre.lng, lat: centre.lat, z: map.getZoom() });
    remember();
  });
  map.on('idle', listInView);
  await showLayer();
  if (state.t) await select(state.niveau, state.t);
  document.documentElement.dataset.carte = 'prete';
}

function indicator() {
  return state.couche === 'zonage' ? `zonage-${state.profession}` : state.couche;
}

/** Loads what the settings ask for and colours the map: one small answer, no geometry. */
async function showLayer() {
  const levels = state.niveau === 'commune' ? ['tvs', 'commune'] : ['tvs'];
  const asked = indicator();
  const day = state.date;
  showDay(form, state);
  // Professions and the agencies' colours are those of zonings only.
  part('profession').hidden = state.couche !== 'zonage';
  part('couleurs').hidden = state.couche !== 'zonage';
  try {
    const found = await Promise.all(levels.map((level) => column(asked, level, config.release, day)));
    if (asked !== indicator() || day !== state.date) return;
    levels.forEach((level, i) => paint(level, found[i]));
    // Where communes are shown, territories give way to them.
    const communes = state.niveau === 'commune';
    map.setLayoutProperty('communes', 'visibility', communes ? 'visible' : 'none');
    map.setLayerZoomRange('tvs', 0, communes ? COMMUNES_FROM : 24);
    drawLegend();
    part('panne').hidden = true;
  } catch {
    part('panne').hidden = false;
  }
}

function paint(level, data) {
  const layer = LEVELS[level];
  if (columns[level] !== data) {
    map.removeFeatureState({ source: SOURCE, sourceLayer: layer });
    for (let id = 0; id < data.classe.length; id++) {
      const index = data.classOf(id);
      if (index >= 0) map.setFeatureState({ source: SOURCE, sourceLayer: layer, id }, { c: index });
    }
    columns[level] = data;
  }
  map.setPaintProperty(layer, 'fill-color', classColour(data.classes));
  map.setPaintProperty(layer, 'fill-opacity', classOpacity(data.classes, state.filtre));
  hatch(level, data.classes);
}

function hatch(level, classes) {
  const layer = LEVELS[level];
  for (let i = 0; i < 10; i++) {
    const id = `hachures-${layer}-${i}`;
    if (map.getLayer(id)) map.removeLayer(id);
  }
  if (state.hachures !== 'oui') return;
  classes.forEach((each, index) => {
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
        maxzoom: level === 'tvs' && state.niveau === 'commune' ? COMMUNES_FROM : 24,
        paint: { 'fill-pattern': image, 'fill-opacity': patternOpacity(index) },
      },
      'tvs-trait',
    );
  });
}

/** What is outside any zone stays plain. */
function isHatched(each) {
  return state.hachures === 'oui' && each.token !== 'outside';
}

function drawLegend() {
  const data = columns[state.niveau];
  part('titre-legende').textContent = data.label;
  part('note').textContent = [data.vintage, data.source && `source : ${data.source}`].filter(Boolean).join(' · ');
  const pattern = (each, index) => (isHatched(each) ? hatching(index, each.token) : null);
  showSummary(part('resume'), data, pattern);
  showLegend(part('legende'), data, state.filtre, pattern, (id) => {
    state.filtre = state.filtre.includes(id) ? state.filtre.filter((each) => each !== id) : [...state.filtre, id];
    for (const level of Object.keys(columns)) paint(level, columns[level]);
    remember();
    drawLegend();
    listInView();
  });
}

function fillForm() {
  for (const name of ['profession', 'couche', 'niveau']) form.elements[name].value = state[name];
  form.elements.palette.checked = state.palette === 'ars';
  form.elements.hachures.checked = state.hachures === 'oui';
}

async function readForm() {
  const before = indicator();
  for (const name of ['profession', 'couche', 'niveau']) state[name] = form.elements[name].value;
  state.date = dayChosen(form);
  state.palette = form.elements.palette.checked ? 'ars' : 'rezone';
  state.hachures = form.elements.hachures.checked ? 'oui' : 'non';
  if (indicator() !== before) state.filtre = [];
  document.documentElement.dataset.palette = state.palette;
  remember();
  await showLayer();
  listInView();
}

function remember() {
  writeState(state, config);
  const query = new URLSearchParams(toSearch(state, config));
  for (const name of ['lon', 'lat', 'z', 't', 'palette', 'hachures']) query.delete(name);
  query.set('vue', 'tableau');
  part('tableau').href = `${location.pathname}?${query}`;
}

function goTo(view) {
  state.region = view.code === config.views[0].code ? '' : view.code;
  map.fitBounds(view.bounds, { padding: padding(), animate: !calm.matches, duration: 600 });
}

function choosePlace(result) {
  const box = result.bbox;
  if (box) map.fitBounds(box, { padding: padding(), animate: !calm.matches, maxZoom: 11 });
  if (SECTIONS[result.level]) select(result.level, result.code, true);
}

/** The level of the layer under the pointer. */
function levelOf(feature) {
  return feature.sourceLayer === 'communes' ? 'commune' : 'tvs';
}

async function nameOf(feature) {
  const level = levelOf(feature);
  if (level === 'tvs') nameLists.tvs ??= names('tvs', config.release);
  const listed = level === 'tvs' ? (await nameLists.tvs)[feature.id] : null;
  if (listed) return listed;
  const label = map
    .querySourceFeatures(SOURCE, {
      sourceLayer: 'libelles',
      filter: ['all', ['==', ['get', 'kind'], level], ['==', ['get', 'code'], feature.properties.code]],
    })
    .at(0);
  return label?.properties.nom ?? `${level === 'tvs' ? 'Territoire' : 'Commune'} ${feature.properties.code}`;
}

function zoneOf(level, index) {
  const data = columns[level];
  return data?.classes[data.classOf(index)] ?? null;
}

function wordOf(zone) {
  return zone ? zone.letters || zone.label : 'non concerné';
}

async function hover(event) {
  const feature = event.features[0];
  const code = feature.properties.code;
  map.getCanvas().style.cursor = 'pointer';
  tip.style.transform = `translate(${event.point.x + 14}px, ${event.point.y + 14}px)`;
  if (code === hovered) return;
  hovered = code;
  map.setFilter(`survol-${feature.sourceLayer}`, ['==', ['get', 'code'], code]);
  const name = await nameOf(feature);
  if (hovered !== code) return;
  tip.textContent = `${name} – ${wordOf(zoneOf(levelOf(feature), feature.id))}`;
  tip.hidden = false;
}

function unhover() {
  hovered = '';
  tip.hidden = true;
  map.getCanvas().style.cursor = '';
  for (const layer of Object.values(LEVELS)) map.setFilter(`survol-${layer}`, ['==', ['get', 'code'], '']);
}

function clickOn(event) {
  const feature = event.features[0];
  select(levelOf(feature), feature.properties.code, false, feature.id);
}

async function select(level, code, focus = false, index = null) {
  state.t = code;
  remember();
  for (const [each, layer] of Object.entries(LEVELS)) {
    const filter = ['==', ['get', 'code'], each === level ? code : ''];
    map.setFilter(`choix-${layer}`, filter);
    map.setFilter(`choix-${layer}-fond`, filter);
  }
  try {
    const answer = await territory(SECTIONS[level], code, state.date);
    if (state.t !== code) return;
    const zone = index === null ? zoneFrom(answer) : zoneOf(level, index);
    const heading = showCard(card, config, answer, { code, section: SECTIONS[level] }, zone, deselect);
    card.scrollTop = 0;
    if (focus) heading.focus();
    // Reached otherwise than by pointing at it, it may be out of sight or under the card.
    if (index === null || focus) reveal(answer.bbox);
  } catch {
    deselect();
  }
}

/** Brings a place into the part of the window that is free, from no nearer than the present view. */
function reveal(bbox) {
  if (!bbox) return;
  const room = padding();
  if (innerWidth > 760) room.right = 400;
  map.fitBounds(bbox, { padding: room, maxZoom: Math.max(map.getZoom(), 8), animate: !calm.matches, duration: 500 });
}

/** The zoning shown, as the API words it, when the territory was not reached through the map. */
function zoneFrom(answer) {
  const zoning = answer.zonings?.find((each) => each.profession === state.profession);
  return zoning ? { token: zoning.token ?? 'nc', letters: zoning.letters ?? zoning.level, label: zoning.label } : null;
}

function deselect() {
  state.t = '';
  card.hidden = true;
  remember();
  for (const layer of Object.values(LEVELS)) {
    map.setFilter(`choix-${layer}`, ['==', ['get', 'code'], '']);
    map.setFilter(`choix-${layer}-fond`, ['==', ['get', 'code'], '']);
  }
}

/** Lists what is in view once the list is opened: it asks for the names, which the map alone does not need. */
async function listInView() {
  if (!part('vue').open) return;
  const level = state.niveau === 'commune' && map.getZoom() >= COMMUNES_FROM ? 'commune' : 'tvs';
  const seen = new Map();
  for (const feature of map.queryRenderedFeatures({ layers: [LEVELS[level]] })) {
    if (!seen.has(feature.id)) seen.set(feature.id, feature);
  }
  const found = [];
  for (const feature of seen.values()) {
    const zone = zoneOf(level, feature.id);
    if (state.filtre.length && !(zone && state.filtre.includes(zone.id))) continue;
    found.push({ level, code: feature.properties.code, index: feature.id, name: await nameOf(feature), word: wordOf(zone) });
  }
  found.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  showInView(part('liste'), part('compte'), found, (each) => select(each.level, each.code, true, each.index));
}

part('vue').addEventListener('toggle', () => map && listInView());

function togglePanel() {
  const open = part('panneau').toggleAttribute('data-ouvert');
  part('poignee').setAttribute('aria-expanded', String(open));
}
