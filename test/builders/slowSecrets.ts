import type { Desk } from './desk.ts'

/**
 * From now on the storage keys are not read until the function it returns is called: starts wait, stops do not. With `account`
 * it is the certificate, and everything waits.
 */
export function slowSecrets({ secrets }: Desk, which: 'storage' | 'account' = 'storage'): () => void {
  const get = secrets.get.bind(secrets)
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  secrets.get = async (ref) => {
    if (ref.startsWith(`${which}/`)) await gate
    return get(ref)
  }
  return () => open()
}
