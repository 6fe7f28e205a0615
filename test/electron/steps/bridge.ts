import type { Page } from 'playwright-core'
import type { Envelope, MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import { defaultPresetSettings } from '../../../shared/recording/preset.ts'
import type { DeskSettings } from '../../../shared/state/snapshot.ts'
import type { AccountEntry } from './forms.ts'

/** Calls main as the window does, without its forms: the answer as it comes. Rejects when the desk dies before it answers. */
export async function callMain<M extends MethodName>(
  page: Page,
  method: M,
  input: MethodInput<M>,
): Promise<Envelope<MethodOutput<M>>> {
  const envelope = await page.evaluate(
    ([name, value]) => {
      const { call } = (window as unknown as { recordingDesk: { call: Record<string, (value: unknown) => unknown> } })
        .recordingDesk
      return call[name]!(value)
    },
    [method, input] as const,
  )
  return envelope as Envelope<MethodOutput<M>>
}

/** As {@link callMain}, for what must work. @throws Error with the problem's code when main refuses. */
export async function ask<M extends MethodName>(
  page: Page,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const answer = await callMain(page, method, input)
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.problem.code}`)
  return answer.value
}

/** A preset in a word: what differs from a new one. */
export type PresetDraft = Partial<PresetSettings> & Pick<PresetSettings, 'name' | 'channel' | 'recorderUid'>

/** What a desk needs before anything can be recorded. */
export interface Seed {
  readonly account: AccountEntry
  readonly presets: readonly PresetDraft[]
  readonly settings?: Partial<DeskSettings>
}

/**
 * Enters account, storage and presets without typing, for tests that are about what comes later; ends on the desk.
 * The storage is the specification's example; Stop stops at once unless told otherwise.
 */
export async function seed(page: Page, { account, presets, settings }: Seed): Promise<readonly Preset[]> {
  const { id: accountId } = await ask(page, 'accounts.create', {
    label: account.name,
    appId: account.appId,
    customerId: account.customerId,
    host: account.address === null ? { kind: 'agora' } : { kind: 'custom', url: account.address },
    certificate: account.certificate,
    keep: 'keychain',
    check: false,
  })
  const { id: storageProfileId } = await ask(page, 'storage.create', {
    label: 'Example storage',
    vendor: 2,
    region: 3,
    bucket: 'xxxxx',
    accessKey: 'canary-access-key',
    secretKey: 'canary-secret-key',
    keep: 'keychain',
  })
  const saved: Preset[] = []
  for (const preset of presets) {
    const all = { ...defaultPresetSettings, accountId, storageProfileId, ...preset }
    saved.push(
      await ask(page, 'presets.create', {
        settings: all,
        token: 'canary-channel-token',
        decryptionSecret: null,
        keep: 'keychain',
      }),
    )
  }
  await ask(page, 'settings.change', { stopPolicy: 'atOnce', ...settings })
  await page.getByRole('button', { name: 'Go to the empty desk' }).click()
  await page.getByRole('heading', { name: 'Desk', level: 1 }).waitFor()
  return saved
}
