// The page of the interface: the address of this site in commands, a button to copy them, the live answer below.
const PLACEHOLDER = 'https://adresse-de-ce-site';
const LONGEST = 6000;

for (const sample of document.querySelectorAll('[data-sample]')) enhance(sample);
openTarget();
window.addEventListener('hashchange', openTarget);

/** A link to a form opens it. */
function openTarget() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target instanceof HTMLDetailsElement) target.open = true;
}

function enhance(sample) {
  const code = sample.querySelector('[data-command]');
  code.textContent = code.textContent.replace(PLACEHOLDER, location.origin);
  const tools = document.createElement('div');
  tools.className = 'tools';
  const status = document.createElement('span');
  status.className = 'status';
  status.setAttribute('role', 'status');
  tools.append(button('Copier', () => copy(code, status)));
  const link = sample.querySelector('a');
  const request = link ? { url: link.getAttribute('href') } : posted(code.textContent);
  if (request) tools.append(button('Voir la réponse', () => show(sample, request, status)));
  tools.append(status);
  sample.append(tools);
}

function button(label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button quiet';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}

async function copy(code, status) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copié.';
  } catch {
    // Without permission, or without a secure address: the text is selected instead.
    getSelection().selectAllChildren(code);
    status.textContent = 'Sélectionné : copiez avec le clavier.';
  }
}

/** The document and address of a command that posts. */
function posted(command) {
  const parts = /^curl '([^']+)' .*? -d '(.*)'$/s.exec(command);
  return parts && { url: parts[1], body: parts[2] };
}

async function show(sample, { url, body }, status) {
  status.textContent = 'Demande en cours…';
  try {
    const options = body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body } : {};
    const answer = await fetch(url, options);
    const type = answer.headers.get('Content-Type') ?? '';
    const length = Number(answer.headers.get('Content-Length') ?? 0);
    if (!/json|csv|text/.test(type) || length > 4e6) {
      await answer.body?.cancel();
      status.textContent = `Réponse ${answer.status} : un fichier à télécharger par le lien ci-dessus.`;
      return;
    }
    const text = await answer.text();
    let output = sample.querySelector('[data-answer]');
    if (!output) {
      output = document.createElement('pre');
      output.dataset.answer = '';
      output.tabIndex = 0;
      output.setAttribute('aria-label', 'Réponse');
      sample.append(output);
    }
    const shown = type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
    output.textContent = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}\n…` : shown;
    status.textContent = `Réponse ${answer.status}, ${text.length.toLocaleString('fr-FR')} caractères${shown.length > LONGEST ? ', début montré' : ''}.`;
  } catch {
    status.textContent = 'Pas de réponse : vérifiez la connexion, puis réessayez.';
  }
}
