import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import dev from './dev'
import prod from './prod'

const root = path.resolve(__dirname, '..')
const { version, babel } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string; babel: { presets: unknown[] } }
const isH5 = process.env.TARO_ENV === 'h5'

type WebpackChain = Parameters<NonNullable<IH5Config<'webpack5'>['webpackChain']>>[0]

// Taro transpiles its own packages and our pages; these ship `?.` too, which iOS 12 cannot read.
const modern = ['valibot', 'query-string', 'decode-uri-component', 'filter-obj', 'split-on-first']
const transpiled = [path.join(root, 'shared'), ...modern.map((name) => path.join(root, 'node_modules', name))]

/** The presets in package.json reach no package under node_modules by themselves, so the loader gets them outright. */
function transpile(chain: WebpackChain): void {
  chain.module.rule('script').use('babelLoader').tap((options: object) => ({ ...options, babelrc: false, configFile: false, presets: babel.presets }))
}

export default defineConfig<'webpack5'>((merge) =>
  merge(
    {},
    {
      projectName: 'yushuitong',
      date: '2026-11-24',
      designWidth: 750,
      deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
      sourceRoot: 'miniprogram',
      outputRoot: `dist/${process.env.TARO_ENV}`,
      projectConfigName: 'config/project.config.json',
      framework: 'react',
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      cache: { enable: false },
      plugins: [path.join(__dirname, 'plugins', 'aria.ts')],
      defineConstants: {
        // The browser build speaks to the server it came from.
        API_BASE: JSON.stringify(isH5 ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:8080')),
        SANDBOX: JSON.stringify(process.env.YST_SANDBOX === '1'),
        CLIENT_VERSION: JSON.stringify(version),
      },
      mini: {
        compile: { include: transpiled },
        postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
        // Each ui file styles its own block only, so their order says nothing.
        miniCssExtractPluginOption: { ignoreOrder: true },
        webpackChain: transpile,
      },
      h5: {
        publicPath: '/',
        useHtmlComponents: true,
        compile: { include: transpiled },
        output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
        miniCssExtractPluginOption: {
          ignoreOrder: true,
          filename: 'css/[name].[contenthash:8].css',
          chunkFilename: 'css/[name].[contenthash:8].css',
        },
        postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
        webpackChain(chain: WebpackChain) {
          transpile(chain)
          // WeUI's sheet and icon font: nothing here uses them, and a font in a `data:` address offends the page's policy.
          chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', false as unknown as string)
          // Taro splits initial chunks only; without this each page carries its own copy of ui, api and Taro's interfaces.
          chain.optimization.merge({
            splitChunks: {
              cacheGroups: {
                shared: { name: 'shared', chunks: 'all', minChunks: 2, priority: 50, enforce: true },
                // What only clerks need comes with their first page, to nobody else.
                desk: { name: 'desk', test: /[\\/]miniprogram[\\/](desk|text[\\/]desk[.-])/, chunks: 'all', priority: 60, enforce: true },
                // What several pages of one errand share comes with its first page, not with the first page of all.
                invoices: { name: 'invoices', test: /[\\/]miniprogram[\\/](invoices|text[\\/]invoice)|[\\/]contract[\\/](invoice|red-letters)|model[\\/]invoice-qr/, chunks: 'all', priority: 60, enforce: true },
                supply: { name: 'supply', test: /[\\/]miniprogram[\\/](supply|text[\\/]supply)|[\\/]contract[\\/](businesses|outlets)/, chunks: 'all', priority: 60, enforce: true },
                halls: { name: 'halls', test: /[\\/]miniprogram[\\/](halls|text[\\/]hall)|[\\/]contract[\\/]halls|model[\\/]hall/, chunks: 'all', priority: 60, enforce: true },
                guide: { name: 'guide', test: /[\\/]miniprogram[\\/](guide|text[\\/](guide|search))|[\\/]contract[\\/](guide|passes|search)|model[\\/](guide|search)/, chunks: 'all', priority: 60, enforce: true },
                records: { name: 'records', test: /[\\/]miniprogram[\\/](records|look-ups|text[\\/](record|look-up|profile))|[\\/]contract[\\/](look-ups|my-records|my-profile|family-homes|statements)|model[\\/](public-list|look-up-list|record|reading|credit|family|housing-tax|statement)/, chunks: 'all', priority: 60, enforce: true },
                sale: { name: 'sale', test: /[\\/]miniprogram[\\/](existing-home|price|my-homes|certificates|text[\\/](existing-home|price|disputes|claim-words|my-homes|home-words|payment|certificates))|[\\/]contract[\\/](existing-home|assessments|certificates|my-homes)|model[\\/](filing|certificate)/, chunks: 'all', priority: 59, enforce: true },
                taxes: { name: 'taxes', test: /[\\/]miniprogram[\\/](estimate|text[\\/]tax|state[\\/]tax-rows|ui[\\/]amount)/, chunks: 'all', priority: 59, enforce: true },
                qr: { name: 'qr', test: /[\\/]node_modules[\\/](qrcode|dijkstrajs)[\\/]/, chunks: 'all', priority: 60, enforce: true },
                // The tabs come with the first page: one can turn to them without a network.
                tabs: { name: 'shared', test: /[\\/]miniprogram[\\/]pages[\\/]/, chunks: 'all', priority: 40, enforce: true },
              },
            },
          })
        },
      },
    },
    process.env.NODE_ENV === 'development' ? dev : prod,
  ),
)
