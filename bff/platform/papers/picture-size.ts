/** Points a picture may have. Few bytes can say many points, and whoever opens it pays four bytes for each. Above what phones make. */
const MOST_POINTS = 64_000_000

/** Can a picture of this size be looked at? */
export const isViewable = (width: number, height: number): boolean => width > 0 && height > 0 && width * height <= MOST_POINTS
