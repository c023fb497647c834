const NAMES = [
  'home', 'tasks', 'inbox', 'me', 'key', 'right', 'left', 'check', 'check-round', 'cross', 'clock', 'warn', 'late',
  'info', 'link', 'lock', 'people', 'shield', 'refresh', 'cloud', 'doc', 'phone', 'voice', 'pen', 'door', 'down', 'share',
  'plus', 'minus', 'calc', 'search', 'scan', 'invoice',
] as const

/** The icons that `icons.css` draws. */
export type IconName = (typeof NAMES)[number]

/** An icon by the name the server gives; a newer server may name one that is not drawn here. */
export const iconNamed = (name: string): IconName => NAMES.find((each) => each === name) ?? 'info'
