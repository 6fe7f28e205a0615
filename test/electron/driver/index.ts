import { electronBinary } from './binary.ts'
import { createElectronDriver } from './electron.ts'
import type { AppDriver } from './port.ts'
import { createStandInDriver } from './standIn.ts'

/** Real Electron where its binary is, the stand-in otherwise or when `RECORDING_DESK_HOST=stand-in` asks for it. */
export function createDriver(env: NodeJS.ProcessEnv): AppDriver {
  const wanted = env['RECORDING_DESK_HOST']
  const binary = electronBinary()
  if (wanted === 'electron' && binary === null) throw new Error('the Electron binary is not installed')
  return binary === null || wanted === 'stand-in' ? createStandInDriver() : createElectronDriver(binary)
}
