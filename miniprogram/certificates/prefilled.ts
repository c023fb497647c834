/** What a scanned code or a shared card brings: number and code, in the page's own query or in the address WeChat hands over as `q`. */
export function prefilled(params: Partial<Record<string, string>>): { number: string; code: string } {
  const scanned = params['q'] === undefined ? '' : decoded(params['q'])
  const find = (name: 'n' | 'c'): string => params[name] ?? new RegExp(`[?&]${name}=([\\w]+)`).exec(scanned)?.[1] ?? ''
  return { number: find('n'), code: find('c') }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not an address of ours: nothing to take from it.
    return ''
  }
}
