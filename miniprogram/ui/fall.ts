/** One step of a waterfall; places in per cent of the width. */
export interface Fall {
  name: string
  value: string
  from: number
  to: number
  kind: 'base' | 'up' | 'down'
}
