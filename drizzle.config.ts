import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name what-changed` after a change of the schema; the SQL it writes is committed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/schema.ts', './src/store/accounts-schema.ts', './src/store/users-schema.ts'],
  out: './src/store/migrations',
});
