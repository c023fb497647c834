declare module 'miniprogram-compiler' {
  /** Compiles every .wxml under a folder with WeChat's own wcc. */
  export function wxmlToJs(root: string): string
}
