// The signs of structures: a shape, a letter and a colour for each family, so that none stands alone.
import { token } from './carte-style.mjs';

const SIZE = 26;
const RATIO = 2;
const FAMILIES = {
  'premier-recours': { letter: 'S', shape: 'circle' },
  hopital: { letter: 'H', shape: 'square' },
  'personnes-agees': { letter: 'A', shape: 'house' },
  'plateau-technique': { letter: 'P', shape: 'diamond' },
  prevention: { letter: 'V', shape: 'shield' },
  'handicap-addictions': { letter: 'D', shape: 'hexagon' },
};

// Corners in a square of side 1, clockwise.
const SHAPES = {
  square: [[0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]],
  house: [[0.5, 0.02], [0.96, 0.42], [0.86, 0.94], [0.14, 0.94], [0.04, 0.42]],
  diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  shield: [[0.06, 0.06], [0.94, 0.06], [0.94, 0.6], [0.5, 1], [0.06, 0.6]],
  hexagon: [[0.25, 0.06], [0.75, 0.06], [1, 0.5], [0.75, 0.94], [0.25, 0.94], [0, 0.5]],
};

export function families() {
  return Object.keys(FAMILIES);
}

export function familyColour(id) {
  return token(`--place-${id}`);
}

/** The sign of a family, as pixels at twice their size. */
export function sign(id) {
  const { letter, shape } = FAMILIES[id];
  return draw(familyColour(id), letter, shape, token('--on-place'));
}

/** The mark of a commune whose quarters have no outline. */
export function quarterMark() {
  return draw(token('--surface'), 'Q', 'square', token('--accent'), token('--accent'));
}

export const SIGN_RATIO = RATIO;

function draw(fill, letter, shape, ink, edge = token('--surface')) {
  const canvas = document.createElement('canvas');
  const side = SIZE * RATIO;
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const inner = side - 8;
  pen.beginPath();
  if (shape === 'circle') pen.arc(side / 2, side / 2, inner / 2, 0, 2 * Math.PI);
  else SHAPES[shape].forEach(([x, y], i) => pen[i ? 'lineTo' : 'moveTo'](4 + x * inner, 4 + y * inner));
  pen.closePath();
  pen.lineJoin = 'round';
  pen.strokeStyle = edge;
  pen.lineWidth = 5;
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
  pen.fillStyle = ink;
  pen.font = `700 ${Math.round(side * 0.46)}px "Source Sans", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillText(letter, side / 2, side * 0.655);
  return pen.getImageData(0, 0, side, side);
}

/** The same sign beside words. */
export function putSign(element, image) {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').putImageData(image, 0, 0);
  element.replaceChildren(canvas);
}
