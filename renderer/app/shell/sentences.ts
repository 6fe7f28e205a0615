const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text, in order. */
export const sentences = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
