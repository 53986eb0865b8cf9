// Stands for the check of styles: ours is written by our own modules and held by tests, so that a visitor need not fetch the
// grammar to check it again.
const sound = () => [];

export const validateStyle = Object.assign(
  sound,
  Object.fromEntries(
    ['source', 'sprite', 'glyphs', 'layer', 'light', 'sky', 'terrain', 'filter', 'paintProperty', 'layoutProperty'].map((part) => [
      part,
      sound,
    ]),
  ),
);
export const SPEC_SOURCE_TYPES = new Set(['vector']);
export const validateStyleAndEmit = () => false;
export const emitValidationErrors = () => false;
export const validateAndEmit = () => false;
