import type { InvoiceItem } from '#shared/model/invoice'
import { feeGroups } from './items-fees'
import { goodsGroups } from './items-goods'
import { serviceGroups } from './items-services'

/** An item as the server knows it: besides what everybody sees, how it is taxed and how people call it. */
export interface CatalogueItem extends InvoiceItem {
  /** what the money is to a natural person */
  income: 'labour' | 'author' | 'royalty' | 'thingRent' | 'business' | 'letting' | 'ownFarm' | 'ownUsed'
  /** rate a general payer stands under */
  general: 'goods' | 'basic' | 'services'
  /** everyday words for it (平常的说法) */
  words: readonly string[]
  /** how often it is asked for, 0 to 100; an estimate that orders equal fits */
  frequency: number
  /** sham invoices like to carry it: a first one is looked at */
  isWatched: boolean
}

/** Items that share a short name of the tax classification, its code and how they are taxed. */
export interface ItemGroup {
  group: string
  code: string
  deal?: InvoiceItem['deal']
  income: CatalogueItem['income']
  general: CatalogueItem['general']
  isSpecialOpen?: boolean
  refused?: InvoiceItem['refused']
  isWatched?: boolean
  items: readonly (readonly [id: string, name: string, words: string, frequency: number])[]
}

/**
 * The items. Codes are those of the group in 商品和服务税收分类编码表, written down from memory at the level of the group: to be compared with the table in force
 * before anybody issues for real.
 */
export const catalogue: readonly CatalogueItem[] = [...serviceGroups, ...feeGroups, ...goodsGroups].flatMap(
  ({ items, deal = 'goodsOrServices', isSpecialOpen = false, isWatched = false, refused, ...shared }) =>
    items.map(([id, name, words, frequency]) => ({
      ...shared,
      ...(refused ? { refused } : {}),
      id, name, deal, isSpecialOpen, isWatched, frequency,
      words: words.split(' ').filter(Boolean),
    })),
)

const byId = new Map(catalogue.map((item) => [item.id, item]))
const byLabel = new Map(catalogue.map((item) => [labelOf(item), item]))

export const itemById = (id: string): CatalogueItem | undefined => byId.get(id)

/** The item behind the line of an invoice in the ledger; undefined where another way of issuing wrote it. */
export const itemByLabel = (label: string): CatalogueItem | undefined => byLabel.get(label)

/** `*修缮服务*房屋维修费`: as it stands on an invoice. */
export function labelOf({ group, name }: Pick<InvoiceItem, 'group' | 'name'>): string {
  return `*${group}*${name}`
}

/** What everybody may see of an item. */
export const itemView = ({ id, name, group, code, deal, isSpecialOpen, refused }: CatalogueItem): InvoiceItem => ({
  id, name, group, code, deal, isSpecialOpen, ...(refused ? { refused } : {}),
})
