import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEnvironmentProxy } from '../../../main/agora/proxy.ts'
import type { BucketKeys, BucketTarget, BucketTester } from '../../../main/bucket/port.ts'
import { createS3 } from '../../../main/bucket/s3.ts'
import { createBucketTester } from '../../../main/bucket/tester.ts'
import { systemClock } from '../../../main/clock.ts'

/** Keys of the rehearsal's bucket. */
export const keys: BucketKeys = { accessKey: 'rehearsal-access-key', secretKey: 'rehearsal-secret-key' }

/** The rehearsal's bucket, as a form has it. */
export const target: BucketTarget = { vendor: 1, region: 0, bucket: 'rehearsal-bucket', address: null }

/** The product's own tester, with every store answered for by the one at `url`. */
export function testerAt(url: string, deadlines = { put: 10_000, remove: 5_000 }): BucketTester {
  let names = 0
  return createBucketTester({
    clock: systemClock,
    open: createS3({ proxyFor: createEnvironmentProxy({}), extraCa: () => [] }),
    local: () => url,
    deadlines,
    newName: () => `t${String(++names)}`,
  })
}

/** A server that answers as a test tells it. */
export async function serveStore(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
