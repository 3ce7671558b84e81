import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

// The shell: ES modules for the main process and its thread, one CommonJS file for the preload script (a sandboxed preload cannot be
// a module). Everything but Electron and Node is bundled, so the packaged app needs no node_modules.
export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload'
  return {
    publicDir: false,
    plugins: isPreload ? [] : [ownIcons()],
    build: {
      outDir: 'out/shell',
      emptyOutDir: !isPreload,
      target: 'node20',
      ssr: true,
      minify: false,
      license: isPreload ? false : { fileName: 'licenses.md' },
      rollupOptions: {
        input: isPreload ? 'app/preload.ts' : { main: 'app/main.ts', worker: 'app/second-copy/worker.ts' },
        external: ['electron'],
        output: isPreload
          ? { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared.js' },
      },
    },
    ssr: { noExternal: true },
  }
})

/** Puts the icons the shell shows while it runs beside it, as `icons/`. */
function ownIcons(): Plugin {
  const folder = path.join(import.meta.dirname, 'build/icons/shell')
  return {
    name: 'own-icons',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(path.join(folder, name)) })
      }
    },
  }
}
