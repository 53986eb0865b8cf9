// What stands beside the map: legend, list of what is in view, what the card of a territory says.
import { actions, chip, link } from './carte-fiche.mjs';
import { count, make, number, percent } from './carte-mots.mjs';

/** The legend is the summary: letters, colour, how many, what share of people; each line is a switch. */
export function showLegend(container, column, kept, pattern, toggle) {
  const people = column.classes.reduce((sum, each) => sum + (each.population ?? 0), 0);
  const rows = column.classes.map((each, index) => {
    const share = people > 0 ? each.population / people : 0;
    const pressed = kept.includes(each.id);
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    bar.setAttribute('class', 'share');
    bar.setAttribute('viewBox', '0 0 100 4');
    bar.setAttribute('preserveAspectRatio', 'none');
    bar.setAttribute('aria-hidden', 'true');
    for (const [name, width] of [['rail', 100], ['part', share * 100]]) {
      const rect = document.createElementNS(bar.namespaceURI, 'rect');
      rect.setAttribute('class', name);
      rect.setAttribute('width', width.toFixed(1));
      rect.setAttribute('height', '4');
      bar.append(rect);
    }
    const button = make(
      'button',
      { type: 'button', class: `legend-line zone-${each.token}`, 'aria-pressed': String(pressed) },
      swatch(pattern(each, index)),
      make(
        'span',
        { class: 'legend-words' },
        make('span', {}, ...(each.letters ? [make('strong', {}, each.letters), ' '] : []), each.label),
        make(
          'small',
          {},
          unitCount(column, each.count),
          people > 0 ? ` · ${percent(share)} des habitants` : '',
        ),
      ),
      bar,
    );
    button.addEventListener('click', () => toggle(each.id));
    return make('li', {}, button);
  });
  // Keep the focus on the line that was just switched.
  const focused = [...container.querySelectorAll('button')].indexOf(document.activeElement);
  container.replaceChildren(...rows);
  if (focused >= 0) container.querySelectorAll('button')[focused]?.focus();
}

/** The legend in one line, for a phone whose panel is closed. */
export function showSummary(container, column, pattern) {
  container.replaceChildren(
    ...column.classes.map((each, index) =>
      make('li', { class: `zone-${each.token}` }, swatch(pattern(each, index)), each.letters || each.label),
    ),
  );
}

function swatch(pattern) {
  const box = make('span', { class: 'swatch', 'aria-hidden': 'true' });
  if (pattern) {
    const canvas = make('canvas', { width: pattern.width, height: pattern.height });
    canvas.getContext('2d').putImageData(pattern, 0, 0);
    box.append(canvas);
  }
  return box;
}

function unitCount(column, value) {
  return column.niveau === 'commune'
    ? count(value, 'commune', 'communes')
    : count(value, 'territoire', 'territoires');
}

/** What the map shows, for whoever does not see it. */
export function showInView(container, status, found, choose, most = 200) {
  status.textContent = count(found.length, 'territoire dans la vue', 'territoires dans la vue');
  container.replaceChildren(
    ...found.slice(0, most).map((each) => {
      const button = make(
        'button',
        { type: 'button', class: 'in-view-line' },
        make('span', {}, each.name),
        ' ',
        make('small', {}, each.word),
      );
      button.addEventListener('click', () => choose(each));
      return make('li', {}, button);
    }),
    ...(found.length > most
      ? [make('li', { class: 'caption' }, `Rapprochez la carte pour voir les ${found.length - most} autres.`)]
      : []),
  );
}

/** What the card of a territory says, its links after `more`. */
export function territorySheet(view, answer, chosen, zone, more) {
  const { config } = view;
  const figures = config.figures.filter((each) => answer.figures?.[each.id]);
  return [
    make('p', { class: 'caption' }, answer.context ?? ''),
    ...(zone ? [chip(zone)] : []),
    ...more,
    make(
      'dl',
      { class: 'card-figures' },
      ...figures.map((each) => figure(each, answer.figures[each.id])),
    ),
    actions(
      ...config.actions
        .filter((action) => !action.section || action.section === chosen.section)
        .map((action, index) => link(pathOf(view, action, chosen), action.label, index ? 'button quiet' : 'button')),
      ...(chosen.toggle ? [chosen.toggle] : []),
    ),
  ];
}

/** A simulation keeps the answers that the map was coloured by. */
function pathOf(view, action, { section, code }) {
  if (action.path.startsWith('/simulateur?')) {
    return view.simulator(`${section === 'communes' ? 'commune' : 'tvs'}:${code}`);
  }
  return action.path.replace('{section}', section).replace('{code}', encodeURIComponent(code));
}

const ABSENT = {
  secret: 'secret statistique',
  missing: 'non publié à ce niveau',
  'not-concerned': 'non concerné',
};

function written(value, each) {
  return number(value, each.decimals) + (each.unit ? `\u00a0${each.unit}` : '');
}

function figure(each, given) {
  const shown = given.status === 'published' && typeof given.value === 'number';
  const value = shown
    ? [make('strong', {}, written(given.value, each))]
    : [make('em', {}, ABSENT[given.status] ?? ABSENT.missing)];
  const beside = [
    ['département', given.departement],
    ['région', given.region],
    ['France', given.france],
  ]
    .filter(([, other]) => typeof other === 'number')
    .map(([word, other]) => `${word} ${written(other, each)}`)
    .join(' · ');
  return make(
    'div',
    {},
    make('dt', {}, each.label),
    make('dd', {}, ...value, make('small', {}, beside)),
  );
}
