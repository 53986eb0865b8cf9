// Structures: tiles of their own, asked for once some kind is chosen. From afar they are gathered with their counts, by
// the whole set of what each place is, so that however kinds are chosen a place counts once.
import { structure } from './carte-donnees.mjs';
import { actions, facts, link } from './carte-fiche.mjs';
import { count, day, make, number } from './carte-mots.mjs';
import { families, familyColour, putSign, sign, SIGN_RATIO } from './carte-signes.mjs';
import { FONT, token } from './carte-style.mjs';

const SOURCE = 'structures';
const GATHERED = 'structures-groupes';
const SINGLE = 'structures-seules';
const MOST_LISTED = 200;
const ALL = 'tout';

export function structures(view) {
  const { map, config, state, part } = view;
  const form = part('genres');
  if (!form) return;
  const boxes = [...form.elements.genre];
  for (const family of form.querySelectorAll('[data-famille]')) {
    putSign(family.querySelector('.family-sign'), sign(family.dataset.famille));
  }

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

  function apply() {
    const kinds = chosen();
    const all = kinds.length === boxes.length;
    state.structures = all ? ALL : kinds.join('.');
    part('structures-choix').textContent = kinds.length
      ? `(${all ? 'toutes' : count(kinds.length, 'genre', 'genres')})`
      : '';
    view.remember();
    draw(kinds, all);
  }

  function draw(kinds, all) {
    if (!kinds.length) {
      for (const id of [SINGLE, `${GATHERED}-nombre`, GATHERED]) if (map.getLayer(id)) map.removeLayer(id);
      return list();
    }
    if (!map.getSource(SOURCE)) open();
    if (!map.getLayer(GATHERED)) layers().forEach((layer) => map.addLayer(layer));
    const wanted = new Set(kinds);
    const sets = config.structures.sets.filter((set) => set.split('+').some((kind) => wanted.has(kind)));
    const sum = all ? ['get', 'nombre'] : ['+', 0, ...sets.map((set) => ['coalesce', ['get', set], 0])];
    const gathered = ['all', ['has', 'nombre'], ['>', sum, 0]];
    map.setFilter(GATHERED, gathered);
    map.setFilter(`${GATHERED}-nombre`, gathered);
    map.setFilter(SINGLE, ['all', ['has', 'code'], all ? true : ['in', ['get', 'genres'], ['literal', sets]]]);
    map.setPaintProperty(GATHERED, 'circle-radius', [
      'interpolate', ['linear'], ['log10', sum], 0, 11, 1, 13, 2, 17, 3, 21, 4, 26,
    ]);
    map.setPaintProperty(GATHERED, 'circle-stroke-color', onlyFamily() ?? token('--ink'));
    map.setLayoutProperty(`${GATHERED}-nombre`, 'text-field', ['to-string', sum]);
  }

  /** The colour of the family, when all that is chosen is of one. */
  function onlyFamily() {
    const met = new Set(boxes.filter((box) => box.checked).map((box) => box.closest('[data-famille]').dataset.famille));
    return met.size === 1 ? familyColour([...met][0]) : null;
  }

  function open() {
    for (const family of families()) {
      map.addImage(`signe-${family}`, sign(family), { pixelRatio: SIGN_RATIO });
    }
    map.addSource(SOURCE, {
      type: 'vector',
      tiles: [`${location.origin}/tuiles/structures/{z}/{x}/{y}.mvt?v=${encodeURIComponent(config.release)}`],
      minzoom: config.structures.minzoom,
      maxzoom: config.structures.maxzoom,
    });
  }

  function layers() {
    const common = { source: SOURCE, 'source-layer': 'structures' };
    return [
      {
        id: GATHERED,
        type: 'circle',
        ...common,
        paint: { 'circle-color': token('--surface'), 'circle-stroke-width': 2, 'circle-opacity': 0.94 },
      },
      {
        id: `${GATHERED}-nombre`,
        type: 'symbol',
        ...common,
        layout: { 'text-font': FONT, 'text-size': 13, 'text-allow-overlap': true, 'text-ignore-placement': true },
        paint: { 'text-color': token('--ink') },
      },
      {
        id: SINGLE,
        type: 'symbol',
        ...common,
        layout: {
          'icon-image': ['concat', 'signe-', ['get', 'famille']],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-field': ['step', ['zoom'], '', 14, ['get', 'nom']],
          'text-font': FONT,
          'text-size': 12.5,
          'text-max-width': 12,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 1.3,
          'text-justify': 'auto',
          'text-optional': true,
        },
        paint: { 'text-color': token('--ink'), 'text-halo-color': token('--paper'), 'text-halo-width': 1.6 },
      },
    ];
  }

  const sumOf = (feature) => {
    const wanted = new Set(chosen());
    return config.structures.sets
      .filter((set) => set.split('+').some((kind) => wanted.has(kind)))
      .reduce((sum, set) => sum + (feature.properties[set] ?? 0), 0);
  };

  const distinct = (features) => [...new Map(features.map((each) => [each.properties.code, each])).values()];

  view.pointing.add({
    wide: true,
    layers: () => [SINGLE, GATHERED],
    name: (feature, found) => {
      if (!feature.properties.code) return count(sumOf(feature), 'structure', 'structures');
      const names = distinct(found.filter((each) => each.properties.code));
      return names.length > 1 ? `${feature.properties.nom}, et ${names.length - 1} autres` : feature.properties.nom;
    },
    choose: (found) => {
      const singles = distinct(found.filter((each) => each.properties.code));
      if (!singles.length) return nearer(found[0]);
      if (singles.length === 1) show(singles[0].properties.code);
      else several(singles);
    },
  });

  function nearer(feature) {
    const [lng, lat] = feature.geometry.coordinates;
    map.easeTo({ center: [lng, lat], zoom: Math.min(map.getZoom() + 2, map.getMaxZoom()), animate: !view.calm.matches });
  }

  /** Several places on one spot: which one? */
  function several(found) {
    const lines = lineOf(found);
    view.card.open('Structures à cet endroit', count(found.length, 'structure ici', 'structures ici'), [
      make('ul', { class: 'in-view-list' }, ...lines),
    ]);
  }

  function lineOf(found) {
    return found.map((each) => {
      const line = make('button', { type: 'button', class: 'in-view-line' });
      const mark = make('span', { class: 'family-sign', 'aria-hidden': 'true' });
      putSign(mark, sign(each.properties.famille));
      line.append(mark, make('span', { class: 'grow' }, each.properties.nom));
      line.addEventListener('click', () => show(each.properties.code, true));
      return make('li', {}, line);
    });
  }

  async function show(code, focus = false) {
    let answer;
    try {
      answer = await structure(code);
    } catch {
      view.card.open('Structure choisie', 'Structure introuvable', [
        make('p', {}, 'Le serveur n’a pas répondu : réessayez dans un instant.'),
      ]);
      return;
    }
    const heading = view.card.open('Structure choisie', answer.name, sheet(answer));
    if (answer.position) view.uncover(answer.position.coordinates);
    if (focus) heading.focus();
  }

  /** Says how many there are in view, and names those that stand alone. */
  function list() {
    if (!part('structures-vue').open) return;
    const shown = [GATHERED, SINGLE].filter((id) => map.getLayer(id));
    const found = shown.length ? map.queryRenderedFeatures({ layers: shown }) : [];
    const singles = distinct(found.filter((each) => each.properties.code));
    const groups = found.filter((each) => !each.properties.code);
    const sum = singles.length + groups.reduce((all, each) => all + sumOf(each), 0);
    part('structures-compte').textContent = !shown.length
      ? 'Cochez un genre pour le voir sur la carte.'
      : count(sum, 'structure dans la vue', 'structures dans la vue') +
        (groups.length ? ' ; rapprochez la carte pour les lire toutes.' : '.');
    singles.sort((a, b) => a.properties.nom.localeCompare(b.properties.nom, 'fr'));
    part('structures-liste').replaceChildren(
      ...lineOf(singles.slice(0, MOST_LISTED)),
      ...(singles.length > MOST_LISTED
        ? [make('li', { class: 'caption' }, `Rapprochez la carte pour lire les ${number(singles.length - MOST_LISTED)} autres.`)]
        : []),
    );
  }

  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of part('structures').querySelectorAll('[data-structures]')) {
    button.addEventListener('click', () => {
      for (const box of boxes) box.checked = button.dataset.structures === ALL;
      apply();
    });
  }
  part('structures-vue').addEventListener('toggle', list);
  map.on('idle', list);
  if (chosen().length) part('structures').open = true;
  apply();
}

function sheet(answer) {
  const { address } = answer;
  const [own, ...besides] = answer.kinds;
  const town = [address.postalCode, address.town ?? answer.commune?.name].filter(Boolean).join(' ');
  const lines = [address.street, address.place, town].filter(Boolean);
  return [
    make('p', { class: 'caption' }, own.label),
    ...(besides.length
      ? [make('p', {}, `Aussi : ${besides.map((kind) => kind.label.toLocaleLowerCase('fr')).join(', ')}.`)]
      : []),
    facts([
      ['Adresse', lines.length ? lines.flatMap((line, i) => (i ? [make('br'), line] : [line])) : 'non donnée par la source'],
      ['Entité juridique', answer.entity && [answer.entity.name, answer.entity.finess && `FINESS ${answer.entity.finess}`].filter(Boolean).join(', ')],
      ['Numéro FINESS', answer.finess ?? 'aucun'],
      ['Catégorie FINESS', answer.category],
      ['Commune', answer.commune && link(answer.commune.url, answer.commune.name)],
      ['Territoire', answer.territoire && link(answer.territoire.url, answer.territoire.name)],
      ['Mise à jour', answer.updated && day(answer.updated)],
      ['Source', answer.sources.flatMap((source, i) => [
        i ? ' ; ' : '',
        make('a', { href: source.page, rel: 'noreferrer' }, source.title),
        ` (${source.producer}, ${source.vintage})`,
      ])],
    ]),
    ...(answer.territoire ? [actions(link(`${answer.territoire.url}#structures`, 'Ce qu’il y a autour', 'button quiet'))] : []),
  ];
}
