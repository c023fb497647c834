import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import components from './aria-props.json'

interface MiniPlatform {
  template?: { mergeComponents(ctx: unknown, patch: unknown): void }
  runtimePath: string | string[]
}

/** Lets `aria-*` through to the WeChat templates; Taro 4.2 drops them. The browser build has no templates and needs nothing. */
export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) {
        return
      }
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
