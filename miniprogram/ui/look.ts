/** How the reader wants pages to look: system theme, elder edition, the system's font scale. */
export interface Look {
  dark: boolean
  elder: boolean
  /** 0.94 to 1.5 */
  scale: number
}
