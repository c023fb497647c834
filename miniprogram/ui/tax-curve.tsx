import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import type { Curve } from './curve'
import './tax-curve.css'

/** Drawn with Views: type grows with the reader's setting, and a narrow screen draws it anew instead of shrinking it. */
export function TaxCurve({ curve: { steps, ring, dots, lines, ticks, label } }: { curve: Curve }): ReactNode {
  return (
    <View className='curve' {...aria({ role: 'img', label })}>
      <View className='curve__plot'>
        {lines.map(({ at, label: amount }) => (
          <View key={at} className='curve__line' style={{ bottom: `${at}%` }}>
            <View className='curve__amount'>{amount}</View>
          </View>
        ))}
        {steps.map(({ from, to, height }) => (
          <View key={from} className='curve__step' style={{ left: `${from}%`, width: `${to - from}%`, height: `${height}%` }} />
        ))}
        {dots.map(({ at, height, before }) => {
          const [low, high] = [Math.min(height, before), Math.max(height, before)]
          return <View key={at} className='curve__fall' style={{ left: `${at}%`, bottom: `${low}%`, height: `${high - low}%` }} />
        })}
        <View className='curve__mark curve__mark--ring' style={{ left: '0%', bottom: `${ring.height}%` }} />
        <View className='curve__words curve__words--today' style={{ bottom: `${ring.height}%` }}>{ring.words}</View>
        {dots.map(({ at, height, words }) => (
          <View key={at}>
            <View className='curve__mark' style={{ left: `${at}%`, bottom: `${height}%` }} />
            {words.length > 0 && <Words at={at} height={height} words={words} below={height > 50} />}
          </View>
        ))}
      </View>
      <View className='curve__axis'>
        {ticks.map(({ at, label: month }) => (
          <View key={month} className={`curve__tick${at > 0 && at < 100 ? ' curve__tick--between' : ''}`} style={{ left: `${at}%` }}>{month}</View>
        ))}
      </View>
    </View>
  )
}

/** Beside their mark, on the side where there is room. */
function Words({ at, height, words, below }: { at: number; height: number; words: readonly string[]; below: boolean }): ReactNode {
  const side = at > 55 ? { right: `${100 - at}%` } : { left: `${at}%` }
  const level = below ? { top: `${100 - height}%` } : { bottom: `${height}%` }
  return (
    <View className={`curve__words${at > 55 ? ' curve__words--left' : ''}`} style={{ ...side, ...level }}>
      {words.map((word) => <View key={word}>{word}</View>)}
    </View>
  )
}
