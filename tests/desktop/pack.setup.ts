import { test } from '@playwright/test'
import { packForTests } from '../support/packaged'

test('the program is packed', async () => {
  test.setTimeout(600_000)
  await packForTests()
})
