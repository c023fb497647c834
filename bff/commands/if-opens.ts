/** What is made of sealed rows; undefined when they do not open, or hold something else. */
export async function ifOpens<Read>(read: () => Promise<Read>): Promise<Read | undefined> {
  try {
    return await read()
  } catch (error) {
    // A database that does not answer is no finding; what does not open has no number of an error.
    if (typeof (error as { errno?: unknown }).errno === 'number') {
      throw error
    }
    return undefined
  }
}
