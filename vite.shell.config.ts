import { defineConfig } from 'vite'

// The shell: one ES module for the main process, one CommonJS file for the preload script (a sandboxed preload cannot be
// a module). Everything but Electron and Node is bundled, so the packaged app needs no node_modules.
export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload'
  return {
    publicDir: false,
    build: {
      outDir: 'out/shell',
      emptyOutDir: !isPreload,
      target: 'node20',
      ssr: true,
      minify: false,
      rollupOptions: {
        input: isPreload ? 'app/preload.ts' : 'app/main.ts',
        external: ['electron'],
        output: isPreload
          ? { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  }
})
