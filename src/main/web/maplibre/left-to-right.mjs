// Stands for the algorithm of writing in both directions: names of places in France are written from left to right.
export default function leftToRight() {
  return {
    getEmbeddingLevels: (text) => ({
      levels: new Uint8Array(text.length),
      paragraphs: [{ start: 0, end: text.length - 1, level: 0 }],
    }),
    getBidiCharTypeName: () => 'L',
    getMirroredCharacter: () => null,
  };
}
