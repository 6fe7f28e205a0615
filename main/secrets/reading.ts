import { ProblemError } from '../../shared/problem.ts'
import { afterReading, valueOf } from './held.ts'
import { secretName } from './limits.ts'
import type { UsableParts } from './parts.ts'
import type { SecretRef, SecretStore } from './port.ts'
import { refusal } from './reporting.ts'

/** Creates what gives secrets out. */
export function createReading(
  { keychain, hand, reporting, exclusive, reconcile }: UsableParts,
  unlock: SecretStore['unlock'],
): Pick<SecretStore, 'get' | 'getWith'> {
  const refusalFor = (ref: SecretRef): ProblemError => {
    const { problem } = reporting.last()
    return problem === null ? new ProblemError('secretsLost', { params: { name: secretName(ref) } }) : refusal(problem)
  }

  /** Whether there is nothing to ask the keychain for: the value is in memory, or there is none. */
  const isSettled = (ref: SecretRef): boolean => {
    const held = hand.of(ref)
    return valueOf(held) !== null || held.item === null
  }

  const read = async (ref: SecretRef): Promise<void> => {
    const { item } = hand.of(ref)
    if (item === null || isSettled(ref)) return
    const answer = await keychain.read(item.name)
    if (answer.ok && answer.value !== null) {
      const { value } = answer
      hand.change(ref, (held) => afterReading(held, item, value))
    } else await reconcile()
    if (!isSettled(ref)) throw refusalFor(ref)
  }

  /** Brings it into memory. */
  const fetch = async (ref: SecretRef): Promise<void> => {
    if (isSettled(ref)) return
    if (reporting.last().state === 'unknown') await unlock()
    if (isSettled(ref)) return
    // A keychain that is locked is asked again only when somebody wants it to be: every question may open its window.
    if (reporting.last().problem !== null || hand.of(ref).lost) throw refusalFor(ref)
    await exclusive(() => read(ref))
  }

  const getWith: SecretStore['getWith'] = async (refs, join) => {
    for (const ref of refs) await fetch(ref)
    // After the last wait: what was forgotten or replaced meanwhile is not given out, and a pair is of one mind.
    return join(refs.map((ref) => valueOf(hand.of(ref))))
  }

  return { getWith, get: (ref) => getWith([ref], ([value = null]) => value) }
}
