// The only file that touches contextBridge and ipcRenderer. It passes names and values through and decides nothing:
// the shell checks who sends and what, the page checks what it receives.
import { contextBridge, ipcRenderer } from 'electron'
import type { ExposedBridge } from '#core/bridge/channels'

const REQUEST = 'vantage:request'
const MESSAGE = 'vantage:message'

const bridge: ExposedBridge = {
  request: (name, sent) => ipcRenderer.invoke(REQUEST, name, sent),
  listen: (name, received) => {
    const relay = (_event: unknown, sentName: unknown, message: unknown) => {
      if (sentName === name) received(message)
    }
    ipcRenderer.on(MESSAGE, relay)
    return () => {
      ipcRenderer.off(MESSAGE, relay)
    }
  },
}

contextBridge.exposeInMainWorld('vantage', bridge)
