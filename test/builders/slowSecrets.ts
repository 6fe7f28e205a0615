import type { Desk } from './desk.ts'

/**
 * From now on the storage keys are not read until the function it returns is called: starts wait, stops do not. With `account`
 * it is the certificate, and everything waits.
 */
export function slowSecrets({ secrets }: Desk, which: 'storage' | 'account' = 'storage'): () => void {
  const getWith = secrets.getWith.bind(secrets)
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  secrets.getWith = async (refs, join) => {
    if (refs.some((ref) => ref.startsWith(`${which}/`))) await gate
    return getWith(refs, join)
  }
  return () => open()
}
