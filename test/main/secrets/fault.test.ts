import { describe, expect, it } from 'vitest'
import { faultFromError, faultProblem, faultState } from '../../../main/secrets/fault.ts'

describe('what the native library rejects with', () => {
  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['Could not connect: No such file or directory', 'absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['User canceled the operation.', 'locked'],
    ['Prompt dismissed', 'locked'],
    ['The name :1.1 was not provided by any .service files', 'unavailable'],
    ['The session wrapping the secret does not exist', 'unavailable'],
    ['Something nobody has seen', 'unavailable'],
  ])('%s → %s', (message, state) => {
    expect(faultState(faultFromError(new Error(message)))).toBe(state)
  })

  it('is told in the words of its problem', () => {
    expect(faultProblem({ kind: 'timeout', seconds: 4 })).toMatchObject({
      code: 'secretsTimeout',
      params: { seconds: 4 },
    })
    expect(faultProblem(faultFromError(new Error('The name :1.1 was not provided by any .service files'))).code).toBe(
      'secretsRestarted',
    )
    expect(faultProblem(faultFromError(new Error('odd')))).toMatchObject({
      code: 'secretsUnavailable',
      params: { detail: 'odd' },
    })
  })
})
