import type { Language } from '#core/calendar/labels'

type Saving = { readonly title: string; readonly filter: string }

/** The words of the shell's file dialogs. Every language fills every key. */
export type FileTexts = {
  readonly saving: { readonly archive: Saving; readonly markdown: Saving; readonly calendar: Saving }
  readonly chooseFolder: string
  readonly chooseFolderButton: string
}

const en: FileTexts = {
  saving: {
    archive: { title: 'Save an archive of the journal', filter: 'Vantage archive' },
    markdown: { title: 'Save the journal as Markdown', filter: 'Zip with Markdown files' },
    calendar: { title: 'Save reminders for your calendar', filter: 'Calendar file' },
  },
  chooseFolder: 'Choose a folder for the second copy',
  chooseFolderButton: 'Choose',
}

const zh: FileTexts = {
  saving: {
    archive: { title: '保存存档', filter: '旁观存档' },
    markdown: { title: '存成 Markdown', filter: '装着 Markdown 的 zip' },
    calendar: { title: '存成日历提醒', filter: '日历文件' },
  },
  chooseFolder: '给第二份副本选一个文件夹',
  chooseFolderButton: '选这里',
}

export const FILE_TEXTS: Readonly<Record<Language, FileTexts>> = { en, zh }
