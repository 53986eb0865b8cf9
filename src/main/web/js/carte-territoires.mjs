// Territories on the map: what is under the pointer, what is chosen, what is put aside, what is in view.
import { names, territory } from './carte-donnees.mjs';
import { make } from './carte-mots.mjs';
import { showInView, territorySheet } from './carte-panneau.mjs';
import { basketIn } from './carte-panier.mjs';
import { among, COMMUNES_FROM, LEVELS, SOURCE } from './carte-style.mjs';

const SECTIONS = { tvs: 'territoires', commune: 'communes' };

export function territories(view) {
  const { map, config, state, part, columns } = view;
  const nameLists = {};
  let opened = null;

  const basket = basketIn(view, outline, (level, code) => select(level, code, true));

  view.pointing.add({
    layers: () => (state.niveau === 'commune' ? [LEVELS.commune, LEVELS.tvs] : [LEVELS.tvs]),
    hover: (feature) => {
      for (const layer of Object.values(LEVELS)) {
        const code = feature?.sourceLayer === layer ? feature.properties.code : '';
        map.setFilter(`survol-${layer}`, among(code ? [code] : []));
      }
    },
    name: async (feature) => `${await nameOf(feature)} – ${wordOf(zoneOf(levelOf(feature), feature.id))}`,
    choose: ([feature]) => select(levelOf(feature), feature.properties.code, false, feature.id),
  });

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

  /** Draws what is chosen and what is put aside, and keeps them in the address. */
  function outline() {
    const aside = basket?.codes() ?? [];
    state.t = opened && !aside.includes(opened.code) ? [...aside, opened.code] : aside;
    for (const [each, layer] of Object.entries(LEVELS)) {
      const chosen = among(opened?.level === each ? [opened.code] : []);
      map.setFilter(`choix-${layer}`, chosen);
      map.setFilter(`choix-${layer}-fond`, chosen);
      for (const id of [`panier-${layer}`, `panier-${layer}-fond`]) {
        map.setFilter(id, among(aside));
      }
    }
    view.remember();
  }

  async function select(level, code, focus = false, index = null) {
    const own = { level, code };
    let answer;
    try {
      answer = await territory(SECTIONS[level], code, state.date);
    } catch {
      if (opened) view.card.close();
      return;
    }
    const zone = index === null ? zoneFrom(answer) : zoneOf(level, index);
    const section = SECTIONS[level];
    const rank = index ?? rankOf(level, code);
    const heading = view.card.open(
      'Territoire choisi',
      answer.name,
      territorySheet(
        view,
        answer,
        { code, section, toggle: toggleOf({ code, section, name: answer.name, zone: zoneFrom(answer), bbox: answer.bbox }) },
        zone,
        view.aids.part(level, rank, `${level}:${code}`, answer.zonings?.[0]) ?? [],
      ),
      () => {
        opened = null;
        outline();
      },
    );
    opened = own;
    outline();
    if (focus) heading.focus();
    // Reached otherwise than by pointing at it, it may be out of sight or under the card.
    if (index === null || focus) view.reveal(answer.bbox);
  }

  /** The rank of a territory that is drawn; null when none of its pieces is. */
  function rankOf(level, code) {
    const filter = ['==', ['get', 'code'], code];
    return map.querySourceFeatures(SOURCE, { sourceLayer: LEVELS[level], filter })[0]?.id ?? null;
  }

  function toggleOf(each) {
    const word = () => (basket.has(each.code) ? 'Ne plus mettre de côté' : 'Mettre de côté');
    const button = make('button', { type: 'button', class: 'button quiet' }, word());
    button.addEventListener('click', () => {
      basket.toggle(each);
      button.textContent = word();
    });
    return button;
  }

  /** The zoning shown, as the API words it, when the territory was not reached through the map. */
  function zoneFrom(answer) {
    const zoning = answer.zonings?.find((each) => each.profession === state.profession);
    return zoning?.level
      ? { token: zoning.token ?? 'nc', letters: zoning.letters ?? zoning.level, label: zoning.label }
      : null;
  }

  /** Lists what is in view once the list is opened: it asks for the names, which the map alone does not need. */
  async function list() {
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
      const { code } = feature.properties;
      found.push({ level, code, index: feature.id, name: await nameOf(feature), word: wordOf(zone) });
    }
    found.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    showInView(part('liste'), part('compte'), found, (each) => select(each.level, each.code, true, each.index));
  }

  map.on('idle', list);
  part('vue').addEventListener('toggle', list);

  /** What the address named: one territory opens its card, several are framed together. */
  async function restore() {
    basket.refresh();
    if (basket.first) {
      const { section, code } = basket.first;
      await select(section === 'communes' ? 'commune' : 'tvs', code);
    } else if (state.z === null && basket.bounds()) {
      map.fitBounds(basket.bounds(), { padding: view.padding(), animate: false, maxZoom: 9 });
    }
  }

  return { select, list, restore, sections: SECTIONS };
}
