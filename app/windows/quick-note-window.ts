import { screen } from 'electron'
import { type Asking, openPageWindow, type PageWindow } from './page-window'

const SIZE = { width: 520, height: 176 } as const
// Where the eyes are: a third down the screen the pointer is on.
const FROM_TOP = 1 / 3

/** Opens the small window for one line, over everything, on the screen the pointer is on. */
export function openQuickNoteWindow(asking: Asking): PageWindow {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  const opened = openPageWindow(
    '/#/quick-note',
    {
      ...SIZE,
      useContentSize: true,
      x: Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
      y: Math.round(workArea.y + (workArea.height - SIZE.height) * FROM_TOP),
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      autoHideMenuBar: true,
    },
    asking,
  )
  opened.window.setMenuBarVisibility(false)
  return opened
}
