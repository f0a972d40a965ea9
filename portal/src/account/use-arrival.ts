import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to where one goes on, in a step that comes in place of the button that led to it. */
export function useArrival<Element extends HTMLElement>(isStep = true): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useEffect(() => {
    if (isStep) place.current?.focus();
  }, [isStep]);
  return place;
}
