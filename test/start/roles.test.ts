import { describe, expect, it } from 'vitest';
import { roleIn } from '../../src/start/roles.js';

describe('what stands behind npm start --', () => {
  it('is nothing for all parts, or the role that is started alone', () => {
    expect(roleIn([])).toBeUndefined();
    expect(roleIn(['codec-server'])).toBe('codec-server');
  });

  it('starts nothing where it is no role, and names those that there are', () => {
    expect(() => roleIn(['wroker'])).toThrow(/no role "wroker".*worker, api, product, codec-server, migrate/);
    expect(() => roleIn(['--help'])).toThrow(/no role "--help"/);
  });

  it('starts nothing with an option, and says where settings come from', () => {
    expect(() => roleIn(['codec-server', '--help'])).toThrow(
      /"--help" behind codec-server.*environment variables/,
    );
  });
});
