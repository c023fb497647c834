import type { SimulatedTemplate } from './wechat-templates'

export interface MessageCredits {
  /** templates of which this user has ever agreed to */
  of: (openId: string) => string[]
  /** one consent more, or one for good */
  add: (openId: string, template: SimulatedTemplate, times?: number) => void
  remove: (openId: string, templateId?: string) => void
  /** Is there a consent? A one-time one is used up by asking. */
  use: (openId: string, templateId: string) => boolean
}

/** How many messages of a template each user still lets through; of a long-term one any number. */
export function createMessageCredits(): MessageCredits {
  const credits = new Map<string, Map<string, number>>()
  const mine = (openId: string): Map<string, number> => {
    const known = credits.get(openId) ?? new Map<string, number>()
    credits.set(openId, known)
    return known
  }
  return {
    of: (openId) => [...mine(openId).keys()],
    add: (openId, { id, isLasting }, times = 1) => {
      mine(openId).set(id, isLasting ? Number.POSITIVE_INFINITY : (mine(openId).get(id) ?? 0) + times)
    },
    remove: (openId, templateId) => {
      if (templateId === undefined) {
        credits.delete(openId)
      } else {
        mine(openId).delete(templateId)
      }
    },
    use: (openId, templateId) => {
      const left = mine(openId).get(templateId) ?? 0
      if (left > 0) {
        mine(openId).set(templateId, left - 1)
      }
      return left > 0
    },
  }
}
