// Priority quarters: their outlines where they are known; elsewhere a mark at the commune, which says how many, not where.
import { locate, territory } from './carte-donnees.mjs';
import { actions, chip, facts, link } from './carte-fiche.mjs';
import { count, make } from './carte-mots.mjs';
import { quarterMark, SIGN_RATIO } from './carte-signes.mjs';
import { FONT, SOURCE, token } from './carte-style.mjs';

const AREA = 'quartiers-fond';
const LINES = ['quartiers-liseré', 'quartiers-trait'];
const MARK = 'quartiers-reperes';
/** From afar a dashed outline of a few streets is a smudge, and the marks a crowd. */
const FROM = 9.5;

/** Adds their layers, before the tiles are there: later, all tiles would be read again. */
export function layQuarters({ map, state, part }) {
  if (!part('quartiers')) return;
  map.addImage('repere-quartier', quarterMark(), { pixelRatio: SIGN_RATIO });
  for (const layer of layers(state.quartiers === 'oui' ? 'visible' : 'none')) map.addLayer(layer, 'survol-tvs');
}

export function quarters(view) {
  const { map, state, part } = view;
  const box = part('quartiers');
  if (!box) return;

  const apply = () => {
    state.quartiers = box.checked ? 'oui' : 'non';
    for (const id of [AREA, ...LINES, MARK]) map.setLayoutProperty(id, 'visibility', box.checked ? 'visible' : 'none');
    view.remember();
  };
  box.checked = state.quartiers === 'oui';
  box.addEventListener('change', apply);

  view.pointing.add({
    layers: () => [MARK],
    wide: true,
    name: (feature) =>
      `${feature.properties.nom} : ${count(feature.properties.nombre, 'quartier prioritaire', 'quartiers prioritaires')}`,
    choose: ([feature]) => showCommune(feature),
  });
  view.pointing.add({
    layers: () => [AREA],
    name: (feature) => `${feature.properties.nom} – quartier prioritaire`,
    choose: ([feature]) => showQuarter(feature.properties.code, feature.id),
  });

  async function showQuarter(code, id) {
    try {
      const answer = await territory('quartiers', code, view.state.date);
      const own = answer.zonings?.[0];
      view.card.open('Quartier choisi', answer.name, [
        make('p', { class: 'caption' }, `Quartier prioritaire · ${answer.context ?? ''}`),
        own?.level
          ? chip({ token: own.token, letters: own.letters, label: own.label })
          : make('p', {}, 'Aucune liste lue ne lui donne de niveau propre : le niveau est celui de sa commune.'),
        facts([['Code', code]]),
        ...(view.aids?.part('quartier', id, `quartier:${code}`) ?? []),
        actions(
          link(`/quartiers/${code}`, 'Fiche', 'button'),
          link(view.simulator(`quartier:${code}`), 'Simuler ici', 'button quiet'),
        ),
      ]);
    } catch {
      view.card.close();
    }
  }

  /** The quarters of a commune, none of which can be placed. */
  async function showCommune(feature) {
    const [lon, lat] = feature.geometry.coordinates;
    try {
      const answer = await locate(lon.toFixed(5), lat.toFixed(5));
      const warning = answer.warnings.find((each) => each.includes('quartiers')) ?? '';
      view.card.open('Quartiers de la commune', `Quartiers prioritaires de ${feature.properties.nom}`, [
        make('p', { class: 'notice warning' }, warning),
        make('ul', {}, ...answer.quartiers.list.map(quarterLine)),
        actions(link(`/communes/${feature.properties.code}`, 'Fiche de la commune', 'button')),
      ]);
    } catch {
      view.card.close();
    }
  }
}

/** A quarter of a list, with its own level when it has one. */
export function quarterLine(quarter) {
  return make('li', {}, link(quarter.url, quarter.name), quarter.letters ? ` (${quarter.letters})` : '');
}

function layers(visibility) {
  const common = { source: SOURCE, minzoom: FROM, layout: { visibility } };
  return [
    {
      id: AREA,
      type: 'fill',
      ...common,
      'source-layer': 'quartiers',
      paint: { 'fill-color': token('--accent'), 'fill-opacity': 0.12 },
    },
    {
      id: LINES[0],
      type: 'line',
      ...common,
      'source-layer': 'quartiers',
      paint: { 'line-color': token('--paper'), 'line-width': 4, 'line-opacity': 0.85 },
    },
    {
      id: LINES[1],
      type: 'line',
      ...common,
      'source-layer': 'quartiers',
      paint: { 'line-color': token('--ink'), 'line-width': 2, 'line-dasharray': [2.4, 1.4] },
    },
    {
      id: MARK,
      type: 'symbol',
      ...common,
      'source-layer': 'reperes-quartiers',
      layout: {
        visibility,
        'icon-image': 'repere-quartier',
        'icon-allow-overlap': true,
        'icon-anchor': 'bottom-left',
        'icon-offset': [6, -6],
        'text-font': FONT,
      },
    },
  ];
}

/** Coloured by class instead of outlined only: what one's aids are there. */
export function colourQuarters(map, colour) {
  if (!map.getLayer(AREA)) return;
  map.setPaintProperty(AREA, 'fill-color', colour ?? token('--accent'));
  map.setPaintProperty(AREA, 'fill-opacity', colour ? 1 : 0.12);
}
