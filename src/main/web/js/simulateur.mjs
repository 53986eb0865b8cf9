// The simulator answers as one goes: each change asks for the same address, and what changed is put in its place.
// Without it the form is a form.
import { enhance } from './recherche.mjs';

const DELAY = 250;
const form = document.querySelector('[data-simulateur]');
const finder = document.querySelector('[data-lieu]');
const LEVELS = ['tvs', 'commune', 'quartier'];
let timer = 0;
let request = null;

if (finder) enhance(finder, goTo, (result) => LEVELS.includes(result.level));
document.documentElement.dataset.simulateur = 'vif';
form.addEventListener('change', soon);
form.addEventListener('input', (event) => event.target.type === 'text' && soon());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  refresh().then(() => document.getElementById('resultat').scrollIntoView());
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#q-"]');
  if (link) reach(event, link.hash.slice(1));
});
addEventListener('popstate', () => location.reload());
for (const box of form.querySelectorAll('input[type=checkbox]')) exclusive(box);

/** A place was chosen: the page of that place, with the answers given so far. */
function goTo(result) {
  const query = answers();
  query.set('lieu', `${result.level}:${result.code}`);
  location.assign(address(query));
}

/** What is answered, without what is not. Several ticks are one value. */
function answers() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value === '') continue;
    query.set(name, query.has(name) ? `${query.get(name)}+${value}` : value);
  }
  return query;
}

function address(query) {
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `${location.pathname}${text ? `?${text}` : ''}`;
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, DELAY);
}

async function refresh() {
  clearTimeout(timer);
  request?.abort();
  request = new AbortController();
  const target = address(answers());
  try {
    const answer = await fetch(target, { signal: request.signal, headers: { Accept: 'text/html' } });
    // 400 is the same page with its faults told; anything else is not for this form.
    if (!answer.ok && answer.status !== 400) return void location.assign(target);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    history.replaceState(null, '', target);
    for (const name of ['ou', 'total', 'resultat', 'barre']) replace(name, next);
    reconcile(document.querySelector('[data-remplace=blocs]'), next.querySelector('[data-remplace=blocs]'));
    document.dispatchEvent(new Event('simulateur'));
  } catch (fault) {
    if (fault.name !== 'AbortError') location.assign(target);
  }
}

/** Puts a region's new content in place; what the reader had opened stays open. */
function replace(name, next) {
  const old = document.querySelector(`[data-remplace=${name}]`);
  const fresh = next.querySelector(`[data-remplace=${name}]`);
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
  if (name === 'ou' && old.contains(document.activeElement)) return;
  const focused = old.contains(document.activeElement) ? marker(document.activeElement) : null;
  const open = new Set([...old.querySelectorAll('details[open]')].map((each) => each.dataset.garde));
  old.replaceChildren(...fresh.childNodes);
  for (const each of old.querySelectorAll('details[data-garde]')) {
    if (open.has(each.dataset.garde)) each.open = true;
  }
  if (focused) old.querySelector(focused)?.focus({ preventScroll: true });
}

/** How to find the focused element again. */
function marker(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const details = element.closest('details[data-garde]');
  return element.matches('summary') && details ? `details[data-garde="${details.dataset.garde}"] > summary` : null;
}

/** Adds the questions that appeared, removes those that no longer matter, leaves the others as they are. */
function reconcile(old, fresh) {
  const known = new Map([...old.querySelectorAll('[data-question]')].map((each) => [each.dataset.question, each]));
  const blocks = new Map([...old.children].map((each) => [each.dataset.bloc, each]));
  const kept = [];
  for (const block of [...fresh.children]) {
    const mine = blocks.get(block.dataset.bloc);
    const same = mine && mine.tagName === block.tagName;
    const target = same ? mine.querySelector('[data-questions]') : block.querySelector('[data-questions]');
    const questions = [...block.querySelectorAll('[data-question]')].map((question) => {
      const before = known.get(question.dataset.question);
      if (!before) return ready(question);
      renew(before, question);
      return before;
    });
    arrange(target, questions);
    kept.push(same ? mine : block);
  }
  arrange(old, kept);
}

/** Makes the children those given, moving none that is already in its place, so that focus stays. */
function arrange(parent, children) {
  for (const child of [...parent.children]) {
    if (!children.includes(child)) child.remove();
  }
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}

/** The help and the fault of a question may have changed; what is typed in it has not. */
function renew(before, fresh) {
  for (const name of ['help', 'fault']) {
    before.querySelector(`:scope > .${name}`)?.remove();
    const note = fresh.querySelector(`:scope > .${name}`);
    if (note) before.append(note);
  }
  const field = before.matches('fieldset') ? before : before.querySelector('.field');
  const newer = fresh.matches('fieldset') ? fresh : fresh.querySelector('.field');
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = newer?.getAttribute(name);
    if (value === null || value === undefined) field?.removeAttribute(name);
    else field?.setAttribute(name, value);
  }
}

function ready(question) {
  for (const box of question.querySelectorAll('input[type=checkbox]')) exclusive(box);
  return question;
}

/** « Aucun » and the others exclude one another. */
function exclusive(box) {
  box.addEventListener('change', () => {
    if (!box.checked) return;
    for (const other of form.querySelectorAll(`input[type=checkbox][name="${box.name}"]`)) {
      if (other !== box && (box.value === 'aucun' || other.value === 'aucun')) other.checked = false;
    }
  });
}

/** From a card to the question it waits for, which may be folded. */
function reach(event, id) {
  const question = document.getElementById(id);
  if (!question) return;
  event.preventDefault();
  const folded = question.closest('details');
  if (folded) folded.open = true;
  question.scrollIntoView({ block: 'center' });
  (question.matches('fieldset') ? question.querySelector('input') : question).focus({ preventScroll: true });
}
