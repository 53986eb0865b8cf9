// The day on which the map reads the zonings. The choice is there only when several tables were read.

/** The day that the address asks for; none means the most recent zonings. */
export function dayAsked(given) {
  const day = given.get('date') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
}

/** What a column's address carries: figures have no day of their own. */
export function dayQuery(indicator, day) {
  return day && indicator.startsWith('zonage-') ? `&date=${day}` : '';
}

/** Shows the choice beside a zoning only, with the day of the state. */
export function showDay(form, state) {
  const field = form.elements.date;
  if (!field) return;
  field.closest('[data-carte]').hidden = state.couche !== 'zonage';
  field.value = state.date;
}

/** The day chosen in the form. */
export function dayChosen(form) {
  return form.elements.date?.value ?? '';
}
