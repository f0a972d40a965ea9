import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { typesOf } from '../../tools/openapi-types/index.js';
import { harness } from '../api/harness.js';

const file = fileURLToPath(new URL('../../src/client/api.ts', import.meta.url));

/** `npm run generate-client` runs this test to write the file; any other run compares. */
it('has the client’s types as the API describes itself now', async () => {
  const { app } = await harness();
  const answer = await app.inject('/api/openapi.json');
  const types = `// Generated from the API’s own description: npm run generate-client\n\n${await typesOf(answer.body)}`;
  if (process.env.FORTNIGHT_WRITE_CLIENT === '1') writeFileSync(file, types);
  expect({ upToDate: readFileSync(file, 'utf8') === types, ifNot: 'npm run generate-client' }).toEqual({
    upToDate: true,
    ifNot: 'npm run generate-client',
  });
});
