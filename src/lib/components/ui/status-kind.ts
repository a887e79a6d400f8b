/** The colour of a tag. `plain` is text alone, for what needs nothing done. */
export type StatusKind = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'strong' | 'plain';
