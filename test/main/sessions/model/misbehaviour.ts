import type { AgoraCall } from '../../../../shared/problem.ts'
import { type Script, aFault, gone, unreachable } from '../../../fakes/agora.ts'

const lost = (call: AgoraCall) => aFault(call, 'startUnconfirmed', { certainty: 'unknown', http: null, attempts: 3 })
const layoutLost = aFault('updateLayout', 'layoutUnconfirmed', { certainty: 'unknown', http: null, attempts: 3 })
const stopLost = aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null, attempts: 4 })

/** Ways in which the service and the network are known to misbehave. */
export const misbehaviour: readonly (readonly [name: string, call: AgoraCall, script: Script])[] = [
  ['acquire unreachable', 'acquire', () => unreachable('acquire')],
  ['acquire refused', 'acquire', () => aFault('acquire', 'credentialsRefused')],
  ['start unreachable', 'start', () => unreachable('start')],
  ['start lost on its way', 'start', () => lost('start')],
  ['start done, answer lost', 'start', () => ({ doneBut: lost('start') })],
  [
    'start done, then "already running"',
    'start',
    () => ({ doneBut: aFault('start', 'alreadyRecording', { attempts: 2 }) }),
  ],
  ['start on an expired resource', 'start', () => aFault('start', 'resourceExpired')],
  ['query unreachable', 'query', () => unreachable('query')],
  ['query 404', 'query', () => gone('query')],
  ['query refused', 'query', () => aFault('query', 'credentialsRefused')],
  ['updateLayout 404', 'updateLayout', () => gone('updateLayout')],
  ['updateLayout lost on its way', 'updateLayout', () => layoutLost],
  ['updateLayout done, answer lost', 'updateLayout', () => ({ doneBut: layoutLost })],
  ['updateLayout refused', 'updateLayout', () => aFault('updateLayout', 'layoutRefused')],
  ['stop unreachable', 'stop', () => unreachable('stop')],
  ['stop 404', 'stop', () => gone('stop')],
  ['stop lost on its way', 'stop', () => stopLost],
  ['stop done, answer lost', 'stop', () => ({ doneBut: stopLost })],
  ['stop done, "already ending"', 'stop', () => ({ doneBut: aFault('stop', 'alreadyEnding') })],
  ['stop refused', 'stop', () => aFault('stop', 'credentialsRefused')],
]
