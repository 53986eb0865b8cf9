// A point of the map: what holds there. Chosen by a click, by a cross moved with the arrows, or where one is.
import { locate } from './carte-donnees.mjs';
import { actions, facts, link } from './carte-fiche.mjs';
import { distance, make } from './carte-mots.mjs';
import { quarterLine } from './carte-quartiers.mjs';
import { mark } from './carte-repere.mjs';

const STEP = 24;
const HINT =
  'Cliquez un point, ou placez la croix avec les flèches (plus et moins pour rapprocher) et validez avec Entrée. Échap pour renoncer.';
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** Enough for a building; a position of one's own is rounded more. */
const DECIMALS = 5;
const OWN_DECIMALS = 4;

export function point(view) {
  const { map, state, part } = view;
  const button = part('point-choisir');
  const hint = part('consigne');
  const cross = part('mire');
  const surface = map.getCanvas();
  let choosing = false;
  let unmark = () => {};

  function begin() {
    if (choosing) return end();
    choosing = true;
    button.setAttribute('aria-pressed', 'true');
    view.card.close();
    view.closePanel();
    hint.textContent = HINT;
    hint.hidden = false;
    cross.hidden = false;
    view.pointing.take((place) => choose(place));
    // The map's own keys pan with an animation; here a step must be exact and at once.
    map.keyboard.disable();
    surface.focus();
  }

  function end() {
    choosing = false;
    button.setAttribute('aria-pressed', 'false');
    hint.hidden = true;
    cross.hidden = true;
    view.pointing.take(null);
    map.keyboard.enable();
  }

  surface.addEventListener('keydown', (event) => {
    if (!choosing) return;
    const move = MOVES[event.key];
    if (move) map.panBy(move.map((each) => each * STEP * (event.shiftKey ? 4 : 1)), { animate: false });
    else if (event.key === '+' || event.key === '=') map.zoomIn({ animate: false });
    else if (event.key === '-') map.zoomOut({ animate: false });
    else if (event.key === 'Enter' || event.key === ' ') choose(map.getCenter(), true);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && choosing) {
      end();
      button.focus();
    }
  });
  button.addEventListener('click', begin);
  part('point-ici').addEventListener('click', here);

  function here() {
    hint.hidden = false;
    if (!navigator.geolocation) {
      hint.textContent = 'Cet appareil ne donne pas de position.';
      return;
    }
    hint.textContent = 'Recherche de votre position…';
    navigator.geolocation.getCurrentPosition(
      (found) => {
        hint.hidden = true;
        const place = {
          lng: Number(found.coords.longitude.toFixed(OWN_DECIMALS)),
          lat: Number(found.coords.latitude.toFixed(OWN_DECIMALS)),
        };
        map.jumpTo({ center: place, zoom: Math.max(map.getZoom(), 11) });
        choose(place, true);
      },
      (refused) => {
        hint.textContent =
          refused.code === refused.PERMISSION_DENIED
            ? 'Position refusée : choisissez un point sur la carte, ou cherchez une commune.'
            : 'Position introuvable : choisissez un point sur la carte, ou cherchez une commune.';
      },
      { timeout: 15_000, maximumAge: 60_000 },
    );
  }

  async function choose(place, focus = false) {
    end();
    const lon = Math.min(180, Math.max(-180, place.lng)).toFixed(DECIMALS);
    const lat = Math.min(85, Math.max(-85, place.lat)).toFixed(DECIMALS);
    await show(lon, lat, focus);
  }

  async function show(lon, lat, focus) {
    state.point = `${Number(lon)},${Number(lat)}`;
    view.remember();
    unmark();
    unmark = mark(map, make('div', { class: 'map-pin', 'aria-hidden': 'true' }), [Number(lon), Number(lat)]);
    let title = 'Point choisi';
    let nodes;
    try {
      const answer = await locate(lon, lat);
      if (answer.commune) title = answer.commune.name;
      nodes = sheet(view, answer, state.point);
    } catch {
      nodes = [make('p', {}, 'Le serveur n’a pas répondu : réessayez dans un instant.')];
    }
    const heading = view.card.open('Point choisi', title, nodes, () => {
      unmark();
      state.point = '';
      view.remember();
    });
    view.uncover([Number(lon), Number(lat)]);
    if (focus) heading.focus();
  }

  if (state.point) {
    const [lon, lat] = state.point.split(',');
    if (state.z === null) map.jumpTo({ center: [Number(lon), Number(lat)], zoom: 10 });
    return show(lon, lat, false);
  }
}

function sheet(view, answer, place) {
  const { config } = view;
  const where = [answer.departement?.name, answer.region?.name].filter(Boolean).join(', ');
  const around = new URLSearchParams({ structures: 'tout', point: place, z: '12.5' });
  const [lon, lat] = place.split(',');
  around.set('lon', lon);
  around.set('lat', lat);
  return [
    make('p', { class: 'caption' }, [`${lat.replace('.', ',')} ; ${lon.replace('.', ',')}`, where].filter(Boolean).join(' · ')),
    ...(answer.commune
      ? [
          facts([
            ['Territoire', answer.territoire ? link(answer.territoire.url, answer.territoire.name) : 'aucun'],
            ...answer.zonings.map((zoning) => [labelOf(config, zoning.profession), wordOf(zoning)]),
            ['Quartier prioritaire', quarterOf(answer)],
            ['Mieux zoné, au plus près', reach(answer.better)],
            ['Quartier le plus proche', reach(answer.nearestQuartier)],
          ]),
          actions(
            link(answer.territoire?.url ?? answer.commune.url, 'Fiche', 'button'),
            ...(answer.inside ? [link(view.simulator(`point:${place}`), 'Simuler ici', 'button quiet')] : []),
            link(`/carte?${around.toString().replaceAll('%2C', ',')}`, 'Ce qu’il y a autour', 'button quiet'),
          ),
        ]
      : []),
    ...answer.warnings.map((warning) => make('p', { class: 'caption' }, warning)),
  ];
}

function labelOf(config, id) {
  return config.professions.find((each) => each.id === id)?.label ?? id;
}

function wordOf(zoning) {
  if (!zoning.level) return 'non zoné';
  const word = zoning.letters && zoning.letters !== zoning.label ? `${zoning.letters}, ${zoning.label}` : zoning.label;
  return zoning.from === 'quartier' ? `${word} (niveau du quartier)` : word;
}

function quarterOf(answer) {
  const { status, list } = answer.quartiers;
  if (status === 'located') {
    return list.length ? [make('ul', { class: 'plain' }, ...list.map(quarterLine))] : 'aucun';
  }
  return [
    'pas de contour : peut-être dans l’un de ceux de la commune',
    make('ul', { class: 'plain' }, ...list.slice(0, 6).map(quarterLine)),
    ...(list.length > 6 ? [`et ${list.length - 6} autres`] : []),
  ];
}

function reach(found) {
  if (!found) return '';
  return [
    link(found.url, found.name),
    `${found.letters ? ` (${found.letters})` : ''}, à ${distance(found.metres)} ${found.direction}`,
  ];
}
