import type { SchemaVersion } from './schema-version'
import { version1 } from './version-1'

/** Every version of the schema, oldest first. A new one is added at the end. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [version1]

/** The version this app writes: the last of the list. */
export const SCHEMA_VERSION: number = Math.max(...SCHEMA_VERSIONS.map(({ version }) => version))

/** Stores and indexes of the version this app writes. */
export const CURRENT_STORES: SchemaVersion['stores'] =
  SCHEMA_VERSIONS.find(({ version }) => version === SCHEMA_VERSION)?.stores ?? {}
