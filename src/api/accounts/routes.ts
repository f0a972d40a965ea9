import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from '../dependencies.js';
import { apiKeyRoutes } from './api-keys.js';
import { auditRoute } from './audit.js';
import { handOverRoute } from './hand-over.js';
import { meRoutes } from './me.js';
import { partnerRoutes } from './partners.js';
import { userRoutes } from './users.js';

/** Who may come in: the admin's side of the API. */
export function accountRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  apiKeyRoutes(app, dependencies);
  partnerRoutes(app, dependencies);
  handOverRoute(app, dependencies);
  userRoutes(app, dependencies);
  meRoutes(app, dependencies);
  auditRoute(app, dependencies);
}
