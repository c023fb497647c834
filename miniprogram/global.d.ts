/// <reference types="@tarojs/taro" />

/** Set by the build, see config/index.ts. */
declare const API_BASE: string
declare const SANDBOX: boolean
declare const CLIENT_VERSION: string

/** Replaced by the build, so that the other platform's branch falls away. */
declare const process: { env: { TARO_ENV: 'weapp' | 'h5' } }

declare module '*.css'
