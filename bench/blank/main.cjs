// A window with nothing of ours in it: what the benchmark measures against.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 832,
    show: false,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  // The fuses of a packed program keep file:// out of the archive: there the page lies beside it.
  window.loadFile(path.join(__dirname.endsWith('.asar') ? path.dirname(__dirname) : __dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
