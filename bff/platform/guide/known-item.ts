import type { GuideItem } from '#shared/model/guide'

/** An item as the files tell it: what the guide shows but for how long it really took, and the words people say for it. */
export interface KnownItem extends Omit<GuideItem, 'measured'> {
  /** everyday words and phrases, for the search */
  readonly words: readonly string[]
}
