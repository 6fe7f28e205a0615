import { causes } from './causes.ts'
import { exportWords } from './exports.ts'
import { menus } from './menus.ts'
import { notifications } from './notifications.ts'
import { problems } from './problems.ts'
import { quit } from './quit.ts'
import { tray } from './tray.ts'
import { welcome } from './welcome.ts'

/** Everything the main process puts into words by itself, without a window. */
export const mainWords = { quit, problems, causes, tray, menus, notifications, welcome, exports: exportWords } as const
