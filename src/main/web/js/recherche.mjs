// Turns the search forms into comboboxes with suggestions (ARIA 1.2 pattern). Without it they are plain forms.
const DELAY = 120;

export function enhance(form, choose = (result) => location.assign(result.url), accept = () => true) {
  const input = form.querySelector('input[type=search]');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Lieux trouvés');
  list.hidden = true;
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  input.parentElement.append(list);
  form.append(status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let results = [];
  let active = -1;
  let timer = 0;
  let request = null;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const activate = (index) => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const show = (found) => {
    results = found;
    list.replaceChildren(
      ...found.map((result, i) => {
        const option = document.createElement('li');
        const name = document.createElement('span');
        const context = document.createElement('small');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        name.textContent = result.name;
        context.textContent = result.context;
        option.append(name, context);
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => pick(i));
        return option;
      }),
    );
    active = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
    status.textContent =
      found.length === 0
        ? 'Aucun lieu trouvé'
        : found.length === 1
          ? '1 lieu trouvé'
          : `${found.length} lieux trouvés`;
  };

  const pick = (index) => {
    const result = results[index];
    input.value = result.name;
    close();
    choose(result);
  };

  const ask = async () => {
    const text = input.value.trim();
    request?.abort();
    if (text.length < 2) {
      close();
      status.textContent = '';
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`/api/v1/recherche?q=${encodeURIComponent(text)}&limit=8`, {
        signal: request.signal,
      });
      if (answer.ok) show((await answer.json()).results.filter(accept));
    } catch (fault) {
      // The form still works without suggestions.
      if (fault.name !== 'AbortError') close();
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener('keydown', (event) => {
    const last = results.length - 1;
    if (event.key === 'ArrowDown' && !list.hidden) activate(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && !list.hidden) activate(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  form.addEventListener('submit', (event) => {
    if (!input.value.trim()) {
      event.preventDefault();
      input.focus();
    }
  });
}

for (const form of document.querySelectorAll('form[data-search]')) {
  if (!form.hasAttribute('data-own')) enhance(form);
}
