import type { SchemaVersion } from './schema-version'
import { version1 } from './version-1'
import { version2 } from './version-2'

/** Every version of the schema, oldest first. A new one is added at the end. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [version1, version2]

/** The version this app writes: the last of the list. */
export const SCHEMA_VERSION: number = Math.max(...SCHEMA_VERSIONS.map(({ version }) => version))

/**
 * The archive format of what a database of a schema version holds. Both have grown together: version N holds the records
 * of format N.
 */
export function archiveFormatOf(version: number): number {
  return version
}
