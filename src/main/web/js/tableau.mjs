// Sorts tables in place where the page would otherwise be asked again: same links, same order, same address.
const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

for (const table of document.querySelectorAll('table[data-sortable]')) {
  // A table shown in part is sorted by the server, which knows the other rows.
  if (table.closest('[data-partial]')) continue;
  table.tHead.addEventListener('click', (event) => {
    const link = event.target.closest('a.sort');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    sort(table, link);
  });
}

function sort(table, link) {
  const header = link.closest('th');
  const column = header.cellIndex;
  const asked = new URL(link.href).searchParams.get('tri');
  const descending = asked.startsWith('-');
  const keyed = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
  keyed.sort((a, b) => compare(a.key, b.key, descending));
  table.tBodies[0].append(...keyed.map(({ row }) => row));
  history.replaceState(null, '', link.href);
  for (const other of table.tHead.querySelectorAll('th')) {
    other.removeAttribute('aria-sort');
    const next = other.querySelector('a.sort');
    if (next && next !== link) point(next, other.classList.contains('number'));
  }
  header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  point(link, !descending);
}

/** Makes a header's link sort one way, as the server would have written it. */
function point(link, descending) {
  const url = new URL(link.href);
  const column = url.searchParams.get('tri').replace(/^-/, '');
  url.searchParams.set('tri', descending ? `-${column}` : column);
  link.href = url.pathname + url.search;
}

function keyOf(cell) {
  const key = cell.dataset.key ?? cell.textContent.trim();
  const number = Number(key);
  return key !== '' && !Number.isNaN(number) ? number : key;
}

/** Numbers before words; what is missing stays last either way. */
function compare(a, b, descending) {
  const numbers = typeof a === 'number' && typeof b === 'number';
  if (!numbers && typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const order = numbers ? a - b : collator.compare(a, b);
  return descending ? -order : order;
}
