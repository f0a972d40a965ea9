import { InstantText } from './instant.js';

const instants = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** A sentence of the API, whose instants are in UTC for programs, as people read it. */
export function WithInstants({ text, zone }: { text: string; zone?: string | undefined }) {
  // Split by a group, every second part is what the group matched.
  return text.split(instants).map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? (
      <InstantText key={key} at={part} {...(zone && { zone })} />
    ) : (
      <span key={key}>{part}</span>
    );
  });
}
