/** A row as an upgrade sees it: nothing is known of it but that it is a record with an id. */
export type AnyRow = Readonly<Record<string, unknown>>

/**
 * One version of the schema. Append-only: what a released version says never changes. `stores` holds Dexie's index
 * lists, whole for each version. Upgrades are pure functions of a row, by store, with their own old types.
 */
export type SchemaVersion = {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly upgrades?: Readonly<Record<string, (row: AnyRow) => AnyRow>>
}
