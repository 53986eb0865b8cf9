// Territories put aside: outlined together, listed, compared. They travel in the address as repeated t.
import { make } from './carte-mots.mjs';

/** As many as a comparison holds side by side. */
const MOST_COMPARED = 6;

/**
 * The basket as the server listed it: codes(), has(code), toggle({code, section, name, zone}), path(), bounds(). `changed`
 * is told after each change.
 */
export function basketIn(view, changed, open) {
  const { part } = view;
  const list = part('panier-liste');
  const lines = () => [...list.children];

  function codes() {
    return lines().map((line) => line.dataset.code);
  }

  /** Only territories stand side by side; those that are ticked, the first six. */
  function compared() {
    return lines()
      .filter((line) => line.querySelector('input')?.checked)
      .map((line) => line.dataset.code)
      .slice(0, MOST_COMPARED);
  }

  function refresh() {
    part('panier').hidden = !list.children.length;
    const ticked = lines().filter((line) => line.querySelector('input')?.checked);
    for (const line of lines()) {
      const box = line.querySelector('input');
      if (box) box.disabled = !box.checked && ticked.length >= MOST_COMPARED;
    }
    const path = part('comparer');
    const some = compared();
    path.hidden = some.length < 2;
    path.href = `/comparer?t=${some.map(encodeURIComponent).join('&t=')}`;
    path.textContent = `Comparer ces ${some.length}`;
    changed();
  }

  /** Gives a line of the list its controls. */
  function enliven(line) {
    const { code, section } = line.dataset;
    const name = line.querySelector('.chosen-name').textContent;
    const opener = make('button', { type: 'button', class: 'chosen-name' }, name);
    opener.addEventListener('click', () => open(section === 'communes' ? 'commune' : 'tvs', code));
    line.querySelector('.chosen-name').replaceWith(opener);
    const remover = make('button', { type: 'button', class: 'closer', 'aria-label': `Retirer ${name}` }, '×');
    remover.addEventListener('click', () => {
      const next = line.nextElementSibling ?? line.previousElementSibling;
      line.remove();
      refresh();
      (next?.querySelector('button') ?? part('recherche').querySelector('input')).focus();
    });
    line.append(remover);
    const box = make('input', { type: 'checkbox', 'aria-label': `Comparer ${name}` });
    box.addEventListener('change', refresh);
    if (section === 'territoires') {
      // Of a few all are compared; of a ranking, those that one ticks.
      box.checked = lines().length <= MOST_COMPARED;
      line.prepend(box);
    } else {
      line.prepend(make('span', { class: 'no-box' }));
    }
  }

  function add({ code, section, name, zone, bbox }) {
    const line = make(
      'li',
      { 'data-code': code, 'data-section': section, 'data-bounds': bbox ? bbox.join(',') : '' },
      make('span', { class: 'chosen-name' }, name),
      make('span', { class: `zone-letters zone-${zone?.token ?? 'nc'}` }, zone?.letters ?? ''),
    );
    list.append(line);
    enliven(line);
    refresh();
  }

  function remove(code) {
    lines().find((line) => line.dataset.code === code)?.remove();
    refresh();
  }

  /** The box around all that have an outline; null for none. */
  function bounds() {
    const boxes = lines()
      .map((line) => line.dataset.bounds)
      .filter(Boolean)
      .map((text) => text.split(',').map(Number));
    if (!boxes.length) return null;
    return [
      Math.min(...boxes.map((box) => box[0])),
      Math.min(...boxes.map((box) => box[1])),
      Math.max(...boxes.map((box) => box[2])),
      Math.max(...boxes.map((box) => box[3])),
    ];
  }

  // One code alone is a territory that was chosen, not a basket: its card opens instead.
  const single = lines().length === 1 ? list.firstElementChild : null;
  single?.remove();
  lines().forEach(enliven);
  const [code] = view.state.t.length === 1 ? view.state.t : [null];
  const section = single?.dataset.section ?? (view.state.niveau === 'commune' ? 'communes' : 'territoires');
  const first = code ? { code, section } : null;
  return {
    first,
    codes,
    bounds,
    refresh,
    has: (code) => codes().includes(code),
    toggle: (each) => (codes().includes(each.code) ? remove(each.code) : add(each)),
  };
}
