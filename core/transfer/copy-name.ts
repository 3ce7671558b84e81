/** What the second copy of one journal on one device is called in every file name. */
export function copyName({ journalId, deviceId }: { readonly journalId: string; readonly deviceId: string }): string {
  return `${journalId.slice(0, 8)}-${deviceId.slice(0, 8)}`
}
