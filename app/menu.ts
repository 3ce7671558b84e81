import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { MenuCommand } from '#core/bridge/channels'
import type { Language } from '#core/calendar/labels'
import { MENU_TEXTS } from './texts/menu-texts'

type Choose = (command: MenuCommand | 'quick-note') => void

/** The application menu in one language. `choose` is called with where an entry leads. */
export function applicationMenu(language: Language, platform: NodeJS.Platform, choose: Choose): Menu {
  const text = MENU_TEXTS[language]
  const isMac = platform === 'darwin'
  const separator = { type: 'separator' } as const
  const entry = (
    label: string,
    command: MenuCommand | 'quick-note',
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => choose(command),
    ...(accelerator && { accelerator }),
  })
  const settings = entry(text.settings, 'settings', 'CommandOrControl+,')
  const application: MenuItemConstructorOptions = {
    label: 'Vantage',
    submenu: [
      { role: 'about', label: text.about },
      separator,
      settings,
      separator,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      separator,
      { role: 'quit', label: text.quit },
    ],
  }
  const close: MenuItemConstructorOptions = isMac
    ? { role: 'close', label: text.close }
    : { role: 'quit', label: text.quit }
  return Menu.buildFromTemplate([
    ...(isMac ? [application] : []),
    {
      label: text.file,
      submenu: [
        entry(text.review, 'review', 'CommandOrControl+R'),
        entry(text.quickNote, 'quick-note', 'CommandOrControl+N'),
        separator,
        entry(text.print, 'print', 'CommandOrControl+P'),
        entry(text.safekeeping, 'safekeeping'),
        ...(isMac ? [] : [separator, settings]),
        separator,
        close,
      ],
    },
    { label: text.edit, submenu: editing(language) },
    {
      label: text.view,
      submenu: [
        entry(text.today, 'today', 'CommandOrControl+1'),
        entry(text.journal, 'journal', 'CommandOrControl+2'),
        entry(text.goals, 'goals', 'CommandOrControl+3'),
        entry(text.remedies, 'remedies', 'CommandOrControl+4'),
        entry(text.motives, 'motives', 'CommandOrControl+5'),
        entry(text.choices, 'choices', 'CommandOrControl+6'),
        entry(text.roads, 'roads', 'CommandOrControl+7'),
        separator,
        { role: 'resetZoom', label: text.actualSize },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        separator,
        { role: 'togglefullscreen', label: text.fullScreen },
      ],
    },
    {
      label: text.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: text.minimize },
        { role: 'close', label: text.close },
      ],
    },
    { label: text.help, role: 'help', submenu: [entry(text.helpPage, 'help', 'F1')] },
  ])
}

/** Cut, copy and paste at the right mouse button, where there is something to edit or to copy. */
export function offerContextMenu(page: WebContents, language: () => Language): void {
  page.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editing(language())).popup()
    else if (selectionText.trim() !== '')
      Menu.buildFromTemplate([{ role: 'copy', label: MENU_TEXTS[language()].copy }]).popup()
  })
}

function editing(language: Language): MenuItemConstructorOptions[] {
  const text = MENU_TEXTS[language]
  return [
    { role: 'undo', label: text.undo },
    { role: 'redo', label: text.redo },
    { type: 'separator' },
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'pasteAndMatchStyle', label: text.pastePlain },
    { role: 'selectAll', label: text.selectAll },
  ]
}
