// Adds a copy button to what is meant to be copied; without it, the text is selected by hand.
for (const source of document.querySelectorAll('[data-copie]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet copy-button';
  button.textContent = 'Copier';
  button.setAttribute('aria-label', `Copier ${source.dataset.copie}`);
  const said = document.createElement('span');
  said.className = 'caption copy-said';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      said.textContent = 'Copié.';
    } catch {
      getSelection().selectAllChildren(source);
      said.textContent = 'Texte choisi : copiez-le avec le clavier.';
    }
  });
  const line = document.createElement('p');
  line.className = 'copy-line';
  line.append(button, ' ', said);
  source.after(line);
}
