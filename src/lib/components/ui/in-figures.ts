// Made once: making one takes longer than drawing a small component.
const figures = new Intl.NumberFormat('en-GB');

/** A number as people read it: 12,500. */
export const inFigures = (value: number): string => figures.format(value);
