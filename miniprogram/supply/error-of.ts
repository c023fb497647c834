/** The fault of an input, where there is one. */
export const errorOf = (error: string | undefined): { error?: string } => (error === undefined ? {} : { error })
