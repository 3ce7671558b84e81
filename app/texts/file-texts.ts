import type { Language } from '#core/calendar/labels'

const en = {
  saveArchive: 'Save an archive of the journal',
  archiveFilter: 'Vantage archive',
  saveMarkdown: 'Save the journal as Markdown',
  markdownFilter: 'Zip with Markdown files',
  chooseFolder: 'Choose a folder for the second copy',
  chooseFolderButton: 'Choose',
} as const

/** The words of the shell's file dialogs. Every language fills every key. */
export type FileTexts = { readonly [Key in keyof typeof en]: string }

const zh: FileTexts = {
  saveArchive: '保存存档',
  archiveFilter: '旁观存档',
  saveMarkdown: '存成 Markdown',
  markdownFilter: '装着 Markdown 的 zip',
  chooseFolder: '给第二份副本选一个文件夹',
  chooseFolderButton: '选这里',
}

export const FILE_TEXTS: Readonly<Record<Language, FileTexts>> = { en, zh }
