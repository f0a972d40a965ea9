export { customerLifecycle } from './customer-lifecycle.js';
