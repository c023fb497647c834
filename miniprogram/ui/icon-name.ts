/** The icons that `icons.css` draws. */
export type IconName =
  | 'home' | 'tasks' | 'inbox' | 'me' | 'key' | 'right' | 'left' | 'check' | 'check-round' | 'cross' | 'clock' | 'warn' | 'late'
  | 'info' | 'link' | 'lock' | 'people' | 'shield' | 'refresh' | 'cloud' | 'doc' | 'phone' | 'voice' | 'pen' | 'door' | 'down' | 'share'
  | 'plus' | 'minus' | 'calc' | 'search'
