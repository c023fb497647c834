/** Who the sandbox plays in this frame: `?as=` of the page's address. Empty everywhere else. */
export function demoPerson(): string {
  if (process.env.TARO_ENV !== 'h5' || !SANDBOX) {
    return ''
  }
  return /[?&]as=([\w-]{1,64})/.exec(window.location.search)?.[1] ?? ''
}
