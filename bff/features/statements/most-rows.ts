/** More rows than this no statement has; whoever has more asks for a shorter span. */
export const MOST_ROWS = 2000
