import { useMe } from '../session/me.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { Ending } from './ending.js';
import { IntakeLink } from './intake-link.js';
import { Needed } from './needed.js';
import { OverTime } from './over-time.js';

/** What is opened in the morning: what is owed, what comes, and how it went. */
export function HomeScreen() {
  const { partner } = useMe();
  return (
    <Screen>
      <ScreenHead title="Home" />
      <Needed />
      <Ending />
      <OverTime />
      {partner !== null && <IntakeLink partner={partner} />}
    </Screen>
  );
}
