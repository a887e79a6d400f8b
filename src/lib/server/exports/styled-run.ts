import { TextRun, type IRunOptions } from 'docx';

/** A run of text with a look of its own. */
export const styledRun = (options: IRunOptions): TextRun => new TextRun(options);
