import { describe, expect, it } from 'vitest';
import { actionTitles, commandsOf, menuOrder } from '../../portal/src/actions/names.js';
import { commands } from '../../src/domain/commands.js';

describe('what the portal’s buttons say', () => {
  it('is what emails, API and command line call it, so that who is told of a button finds it', () => {
    const titles = new Map(commands.map(({ name, title }) => [String(name), title]));
    for (const action of menuOrder) {
      // Both decisions about the upgrade are behind one button; emails call it by its name as well.
      if (action === 'manage-upgrade') continue;
      for (const name of commandsOf[action])
        expect([name, titles.get(name)]).toEqual([name, actionTitles[action]]);
    }
  });
});
