// npm run package: builds, then packs for this system into dist/. What follows `--` goes to electron-builder:
// `npm run package -- dir`, `npm run package -- --x64 --arm64`. The runtime that `ELECTRON_OVERRIDE_DIST_PATH` names is packed
// instead of a downloaded one; it is of one architecture.
import { packApp } from './support/packaging'
import { build } from './support/run'

process.exitCode = (await build())
  ? await packApp(process.argv.slice(2), { runtime: process.env.ELECTRON_OVERRIDE_DIST_PATH })
  : 1
