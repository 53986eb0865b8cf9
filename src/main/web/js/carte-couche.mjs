// What a layer of the map is made of: which column of values, at which levels.

/** The layer of a project's totals: one column for each project, none of the site's own. */
export const AIDS = 'mes-aides';

/** The column that the settings name. */
export function indicator(state) {
  return state.couche === 'zonage' ? `zonage-${state.profession}` : state.couche;
}

/** The levels that a layer is drawn at: a project is judged by territory and quarter, never by commune. */
export function levels(state) {
  if (state.couche === AIDS) return ['tvs', 'quartier'];
  return state.niveau === 'commune' ? ['tvs', 'commune'] : ['tvs'];
}
