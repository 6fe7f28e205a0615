import { strict } from './strict.ts'

const modifiers = /^(Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/i
const keys =
  /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|num[0-9]|numdec|numadd|numsub|nummult|numdiv|Plus|Space|Tab|Capslock|Numlock|Scrolllock|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|VolumeUp|VolumeDown|VolumeMute|MediaNextTrack|MediaPreviousTrack|MediaStop|MediaPlayPause|PrintScreen|[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"'])$/i

/** `globalShortcut` of Electron, and a way to press. */
export function createGlobalShortcut(isReady: () => boolean) {
  const registered = new Map<string, () => void>()

  const checked = (accelerator: string): string => {
    if (!isReady()) throw new Error('globalShortcut cannot be used before the app is ready')
    const parts = accelerator.split('+')
    const key = parts.at(-1) ?? ''
    if (!keys.test(key) || !parts.slice(0, -1).every((part) => modifiers.test(part))) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`)
    }
    return accelerator.toLowerCase()
  }

  const globalShortcut = strict('globalShortcut', {
    register: (accelerator: string, pressed: () => void) => {
      const name = checked(accelerator)
      if (registered.has(name)) return false
      registered.set(name, pressed)
      return true
    },
    isRegistered: (accelerator: string) => registered.has(checked(accelerator)),
    unregister: (accelerator: string) => void registered.delete(checked(accelerator)),
    unregisterAll: () => {
      registered.clear()
    },
  })

  return {
    globalShortcut,
    /** @throws Error when nobody registered it. */
    press: (accelerator: string) => {
      const pressed = registered.get(accelerator.toLowerCase())
      if (pressed === undefined)
        throw new Error(`no shortcut ${accelerator}; there is: ${[...registered.keys()].join(', ')}`)
      pressed()
    },
  }
}
