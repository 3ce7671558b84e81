interface ImportMetaEnv {
  /** The version in package.json, put there by vite.config.ts. */
  readonly APP_VERSION: string
}
