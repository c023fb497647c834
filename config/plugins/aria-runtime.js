// The runtime must number the props exactly as the build does, so it merges the same table.
import { mergeInternalComponents } from '@tarojs/shared'
import components from './aria-props.json'

mergeInternalComponents(components)
