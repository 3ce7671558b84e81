import './folder-path.css'

/** Where a folder lies on this computer, as the system writes it. */
export function FolderPath({ folder }: { readonly folder: string }) {
  return <p className="folder-path">{folder}</p>
}
