/** What a screen reader is told. WeChat and the browser want different property names for the same words. */
export interface Said {
  role?: string
  label?: string
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  expanded?: boolean
  modal?: boolean
  live?: 'polite' | 'assertive'
}

export function aria(said: Said): Record<string, unknown> {
  const props: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(said)) {
    if (value !== undefined) {
      props[propName(name)] = value
    }
  }
  return props
}

/** `{ label }` → `ariaLabel` for WeChat's templates, `aria-label` for the DOM, where the role has no prefix. */
function propName(name: string): string {
  if (process.env.TARO_ENV === 'h5') {
    return name === 'role' ? 'role' : `aria-${name}`
  }
  return `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
