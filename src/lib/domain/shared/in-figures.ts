// Made once: making one takes tens of microseconds, and pages write many.
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number as people read it, with a comma for thousands and up to six decimals: 12,500.25. */
export const inFigures = (value: number): string => figures.format(value);
