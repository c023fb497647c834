import type { BusinessRole } from '#shared/model/supply'

/** In what capacity one acts for a business. */
export const roleWords: Record<BusinessRole, string> = { legal: '法定代表人', finance: '财务负责人', clerk: '购票员' }

export const actingText = {
  for: (name: string) => `代 ${name} 办`,
  change: '换',
  changeLabel: '换一户',
} as const
