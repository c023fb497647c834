import * as v from 'valibot'
import { Day, Instant } from '#shared/model/day'

/** A tax service item (办税事项): class and number, assigned by this product. */
export const ItemId = v.pipe(v.string(), v.regex(/^(XX|FP|SB|YH|ZM|ZX|CX)\d{3}$/), v.brand('ItemId'))
export type ItemId = v.InferOutput<typeof ItemId>

/** 信息报告, 发票办理, 申报纳税, 优惠办理, 证明办理, 税务注销与纳税信用, 查询咨询与权益维护. */
export const ItemCategory = v.picklist(['XX', 'FP', 'SB', 'YH', 'ZM', 'ZX', 'CX'])
export type ItemCategory = v.InferOutput<typeof ItemCategory>

/** `here`: in this very product; `etax`: in the bureau's own e-tax office; `no`: only at a hall. */
export const ItemOnline = v.picklist(['here', 'etax', 'no'])
export type ItemOnline = v.InferOutput<typeof ItemOnline>

export const ItemLine = v.object({
  id: ItemId,
  name: v.string(),
  category: ItemCategory,
  group: v.picklist(['general', 'property', 'invoice']),
  online: ItemOnline,
  /** minutes at a counter, as the guide plans for */
  minutes: v.number(),
})
export type ItemLine = v.InferOutput<typeof ItemLine>

/** `bring`: the original; `held`: the offices have it, nothing to bring; `sometimes`: only in the case the note names. */
export const ItemPaper = v.object({ id: v.string(), name: v.string(), need: v.picklist(['bring', 'held', 'sometimes']), note: v.optional(v.string()) })
export type ItemPaper = v.InferOutput<typeof ItemPaper>

/** Where a rule stands. `confidence`: how sure this product is of it; nothing below `official` goes without 待税务机关核实. */
export const LawSource = v.object({ document: v.string(), article: v.optional(v.string()), confidence: v.picklist(['official', 'secondary', 'memory']) })
export type LawSource = v.InferOutput<typeof LawSource>

/** How long it really took those who did it lately: half of them at most so many minutes. */
export const MeasuredTime = v.object({ channel: v.picklist(['hall', 'online']), median: v.number(), count: v.number(), since: Day, until: Day })
export type MeasuredTime = v.InferOutput<typeof MeasuredTime>

/** Everything to know about an item before doing it (办事指南). */
export const GuideItem = v.object({
  ...ItemLine.entries,
  who: v.string(),
  /** each is a sentence one can answer yes to: "check before you go" asks them */
  conditions: v.array(v.object({ id: v.string(), text: v.string() })),
  papers: v.array(ItemPaper),
  fee: v.string(),
  laws: v.array(LawSource),
  /** by when the taxpayer has to do it */
  deadline: v.string(),
  /** by when the office is done */
  answer: v.string(),
  halls: v.picklist(['all', 'own']),
  /** page of this product; since when */
  page: v.optional(v.string()),
  since: v.optional(Day),
  measured: v.array(MeasuredTime),
})
export type GuideItem = v.InferOutput<typeof GuideItem>

/** Everything was checked before going: a counter scans it and need not ask again. */
export const GreenPass = v.object({
  id: v.string(),
  itemId: ItemId,
  item: v.string(),
  /** eight signs, also in the QR */
  code: v.string(),
  state: v.picklist(['valid', 'used', 'over']),
  papers: v.array(v.string()),
  madeAt: Instant,
  endsAt: Instant,
})
export type GreenPass = v.InferOutput<typeof GreenPass>
