import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { CONTENT_POLICY } from './core/bridge/origin.ts'
import manifest from './package.json' with { type: 'json' }

// The pages, for the shell and for the browser edition alike.
export default defineConfig({
  root: 'renderer',
  base: './',
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(manifest.version) },
  plugins: [react(), contentPolicy()],
  build: {
    outDir: '../out/pages',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    // The licences of what is bundled ask to be handed on with it.
    license: { fileName: 'licenses.md' },
  },
  server: { port: 4178, strictPort: true },
  // A browser's storage belongs to the address: the port never changes.
  preview: { port: 4178, strictPort: true, host: 'localhost' },
})

/** Puts the content policy into the built page. The development server needs its own connection, so not there. */
function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
