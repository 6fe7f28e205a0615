import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { RunningDesk } from '../../electron/driver/port.ts'
import { createStandInDriver } from '../../electron/driver/standIn.ts'

/** What the fixture's preload exposes. */
export interface FixtureApi {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  note(value: unknown): void
  onNews(listener: (value: unknown) => void): () => void
  callBack(f: (value: number) => number): number
  throws(): void
  rejects(): Promise<void>
  uncloneable(): Promise<void>
  readonly sandboxed: boolean
  readonly refused: Readonly<Record<string, string>>
  readonly nested: { readonly list: readonly unknown[]; greet(name: string): string }
}

declare global {
  interface Window {
    readonly fixture: FixtureApi
    readonly exposedTwice: string
    readonly inlineRan?: true
  }
}

/** A user-data folder of its own, removed after the test. */
export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fixture-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Starts the fixture application on the stand-in; it ends with the test. */
export async function startFixture(
  env: Readonly<Record<string, string>> = {},
  userData: string = newUserData(),
): Promise<RunningDesk> {
  const driver = createStandInDriver()
  const desk = await driver.launch({ userData, env, mayMiss: true, entry: 'test/electron/fixture/main.js' })
  onTestFinished(() => desk.close())
  return desk
}

/** Calls main through the fixture's bridge. */
export function invoke(page: Page, channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([name, given]) => window.fixture.invoke(name, ...given), [channel, args] as [string, unknown[]])
}
