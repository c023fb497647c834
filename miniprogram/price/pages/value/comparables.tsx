import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { Assessment } from '#shared/model/assessment'
import { valueText } from '../../../text/price'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { press } from '../../../ui/press'
import { Segments } from '../../../ui/segments'
import { ComparableRow } from './comparable-row'
import { ComparableSheet } from './comparable-sheet'
import { Places } from './places'
import './value.css'

/** How many stand there before one asks for more. */
const FIRST = 4

const VIEWS = [{ id: 'list', label: valueText.asList }, { id: 'plot', label: valueText.asPlot }] as const

/** Past sales nearby as a list or by where they lie, and what each means for this home. */
export function Comparables({ assessment, elder }: { assessment: Assessment; elder: boolean }): ReactNode {
  const [view, setView] = useState<'list' | 'plot'>('list')
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<number>()
  const close = useCallback(() => setOpen(undefined), [])
  const { comparables } = assessment
  const shown = all || view === 'plot' ? comparables : comparables.slice(0, FIRST)
  const hidden = comparables.length - FIRST
  const opened = open === undefined ? undefined : comparables[open]
  return (
    <View>
      <Card flush>
        <View className='card__head'>
          <View className='card__title' {...aria({ role: 'heading' })}>{valueText.comparables}</View>
        </View>
        <View className='comparables'>
          {comparables.length === 0 && <View className='small quiet'>{valueText.noComparables}</View>}
          {comparables.length > 0 && <Segments of={VIEWS} on={view} onChoose={setView} />}
          {view === 'plot' && <Places comparables={comparables} elder={elder} />}
          <View {...aria({ role: 'table', label: valueText.comparables })}>
            {shown.map((each, at) => (
              <View key={each.sale} {...aria({ role: 'row' })}>
                <View {...aria({ role: 'cell' })}>
                  <ComparableRow comparable={each} homeArea={assessment.area} at={at} where={view === 'plot'} onPress={() => setOpen(at)} />
                </View>
                {elder && open === at && <ComparableSheet comparable={each} at={at} assessment={assessment} flat onClose={close} />}
              </View>
            ))}
          </View>
        </View>
        {view === 'list' && hidden > 0 && (
          <View className='cell' {...press(() => setAll(!all), { label: all ? valueText.fewer : valueText.more(hidden), expanded: all })}>
            <View className='cell__body comparables__more'>{all ? valueText.fewer : valueText.more(hidden)}</View>
            <Icon name='down' at={`cell__go${all ? ' comparables__up' : ''}`} />
          </View>
        )}
      </Card>
      {!elder && opened && open !== undefined && (
        <ComparableSheet comparable={opened} at={open} assessment={assessment} flat={false} onClose={close} />
      )}
    </View>
  )
}
