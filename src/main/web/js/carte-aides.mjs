// The map of my aids: the answers given to the simulator, in every place. The answers travel in the address.
import { AIDS } from './carte-couche.mjs';
import { aidColumn, ask } from './carte-donnees.mjs';
import { link } from './carte-fiche.mjs';
import { count, euros, make } from './carte-mots.mjs';

/** What a project gets everywhere; columns are those of the map's other layers, with amounts. */
export function aids(view) {
  const { config, state, part } = view;
  const project = part('aides')?.dataset.aides ?? '';
  const columns = {};

  async function load(level) {
    const all = await aidColumn(project, level, config.release);
    columns[level] = all;
    return all;
  }

  /** The codes of the territories of the région chosen, with how many are in each class; null for the whole country. */
  async function inside() {
    if (!state.region) return null;
    const found = await aidColumn(project, 'tvs', config.release, state.region);
    const counts = found.classes.map(() => 0);
    for (let i = 0; i < found.codes.length; i++) counts[found.classOf(i)] += 1;
    return { codes: found.codes, counts };
  }

  /** The same answers at a place, with what more is taken for granted there. */
  function path(place, more = {}) {
    const query = new URLSearchParams(project);
    for (const [key, value] of Object.entries(more)) query.set(key, value);
    query.set('lieu', place);
    return `/simulateur?${query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
  }

  /**
   * What the map takes for granted in a territory, since it gives it one colour: outside any quarter, and at the level
   * that most of its inhabitants have.
   */
  function granted(level, zoning) {
    if (level !== 'tvs') return {};
    return zoning?.mixed && zoning.level ? { qpv: 'no', zone_tvs: zoning.level } : { qpv: 'no' };
  }

  /** What a card says of the project there, its verdicts coming when they are known; null when the map shows no project. */
  function piece(level, index, place, zoning) {
    const data = columns[level];
    if (state.couche !== AIDS || !data || index === null || index === undefined) return null;
    const verdicts = make('ul', { class: 'verdicts' });
    const status = make('p', { class: 'caption', role: 'status' }, 'Lecture des verdicts…');
    const more = granted(level, zoning);
    tell(place, more, verdicts, status);
    return [
      make(
        'p',
        { class: 'card-total' },
        make('strong', {}, euros(data.values[index])),
        make('small', {}, ' d’aides versées et acquises'),
      ),
      verdicts,
      status,
      ...(level === 'tvs'
        ? [make('p', { class: 'caption' }, 'Hors quartier prioritaire, au niveau que la plupart des habitants ont.')]
        : []),
      make('p', {}, link(path(place, more), 'Voir chaque oui et chaque non, avec la raison')),
    ];
  }

  async function tell(place, more, list, status) {
    try {
      const answer = await ask('/api/v1/simulations', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asDocument(place, more)),
      });
      const open = answer.aids.filter((aid) => aid.verdict === 'eligible');
      const unsure = answer.aids.filter((aid) => aid.verdict === 'uncertain').length;
      const closed = answer.aids.filter((aid) => aid.verdict === 'not-eligible').length;
      list.replaceChildren(
        ...open.map((aid) =>
          make('li', {}, '✓ ', aid.title, aid.total === undefined ? '' : make('strong', {}, ` ${euros(aid.total)}`)),
        ),
      );
      status.textContent = [
        count(open.length, 'aide ouverte', 'aides ouvertes'),
        `${unsure} à préciser`,
        count(closed, 'fermée', 'fermées'),
      ].join(', ').concat('.');
    } catch {
      status.textContent = 'Les verdicts n’ont pas pu être lus ; le lien ci-dessous les donne.';
    }
  }

  function asDocument(place, more) {
    const given = new URLSearchParams(project);
    const date = given.get('date') ?? new Date().toISOString().slice(0, 10);
    given.delete('date');
    given.delete('depart');
    given.delete('lieu');
    return { date, place, answers: { ...Object.fromEntries(given), ...more } };
  }

  function fillRegions(changed) {
    const select = part('aides-region');
    if (!select) return;
    const views = config.views.filter((each) => each.code);
    select.append(make('option', { value: '' }, 'Toute la France'));
    for (const each of [...views].sort((a, b) => a.name.localeCompare(b.name, 'fr'))) {
      select.append(make('option', { value: each.code }, each.name));
    }
    select.value = state.region;
    select.addEventListener('change', () => changed(select.value));
  }

  return { project, load, inside, path, part: piece, fillRegions };
}
